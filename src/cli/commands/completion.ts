import { type Command, defineCommand } from '../command.ts';

/** `grantsmith completion`, which completes itself and the other commands. */
export function completion(others: readonly Command[]): Command {
  const own: Command = defineCommand({
    usage: 'completion [shell]',
    summary: 'Print what makes a shell complete commands, options and flows',
    words: {
      name: 'shell',
      description: 'bash, zsh or fish',
      none: 'nothing; it has to be said',
    },
    options: {},
    examples: [
      ['completion bash >> ~/.bashrc', 'For bash, from the next terminal on'],
      ['completion zsh > ~/.zsh/_grantsmith', 'For zsh, with ~/.zsh in fpath before compinit'],
      ['completion fish > ~/.config/fish/completions/grantsmith.fish', 'For fish'],
    ],
    more: 'The script starts no program when it completes. It knows the commands of this version: print it again after an update.',
    async run(_options, io, words) {
      const { completionScript } = await import('../completion/completion-script.ts');
      io.out(completionScript([...others, own], words));
      return 'passed';
    },
  });
  return own;
}
