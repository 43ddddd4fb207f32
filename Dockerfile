# docker build -t grantsmith . && docker run --rm --init -v "$PWD:/work" grantsmith run
FROM node:22.23.3-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc .gitignore ./
RUN npm ci
COPY tsconfig.json tsconfig.base.json tsconfig.build.json biome.json ./
COPY README.md LICENSE ./
COPY tools tools
COPY src src
COPY templates templates
COPY collections collections
COPY docs docs
RUN npm run build && npm prune --omit=dev

FROM node:22.23.3-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /build/package.json /build/README.md /build/LICENSE ./
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist dist
COPY --from=build /build/templates templates
COPY --from=build /build/collections collections
RUN ln -s /app/dist/cli/main.js /usr/local/bin/grantsmith
# Without the rights of root: what a collection does, it does as nobody in particular.
USER node
WORKDIR /work
ENTRYPOINT ["grantsmith"]
CMD ["--help"]
