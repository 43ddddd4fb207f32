/** What the visualizer shows, as a Handlebars template: nothing in it comes from elsewhere. */
export const tokenView = (): string => `<style>
:root { color-scheme: light dark }
body { margin: 20px; background: Canvas; color: CanvasText; font: 14px/1.5 system-ui, sans-serif }
h1 { margin: 0; font-size: 20px } h2 { margin: 20px 0 4px; font-size: 14px }
table { font: inherit } td { padding: 2px 20px 2px 0; vertical-align: top; overflow-wrap: anywhere }
td:first-child, .soft { opacity: .7 } td:first-child { white-space: nowrap }
progress { width: 220px }
</style>
<h1>{{ kind }}</h1>
<p class="soft">Kept in <code>{{ into }}</code>, and not shown here.</p>
{{#if end }}<p><progress id="bar" max="{{ seconds }}" value="{{ seconds }}"></progress>
<b id="left"></b> until {{ ends }}</p>
<script>
function count() {
  var left = Math.max(0, Math.round(({{ end }} - Date.now()) / 1000));
  document.getElementById('bar').value = left;
  document.getElementById('left').textContent =
    left ? Math.floor(left / 60) + ' min ' + (left % 60) + ' s' : 'expired';
}
count();
setInterval(count, 500);
</script>{{^}}<p>Lives as long as its session: “Introspect the access token” tells how long.</p>{{/if}}
<table>{{#each rows }}<tr><td>{{ name }}</td><td>{{ value }}</td></tr>{{/each}}</table>
{{#if claims.length }}<h2>Claims</h2>
<table>{{#each claims }}<tr><td>{{ name }}</td><td>{{ value }}</td></tr>{{/each}}</table>{{/if}}
<h2>Checks: {{ passed }} of {{ checks.length }} passed</h2>
{{#each checks }}<div>{{#if passed }}✓{{^}}✗ not so:{{/if}} {{ words }}</div>{{/each}}
{{#if next }}<p>Next: <b>{{ next }}</b></p>{{/if}}`;
