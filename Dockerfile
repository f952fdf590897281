# Entente as an image, run by an account that may do nothing else:
#   docker build --tag entente .
#   docker run --init --publish 127.0.0.1:4000:4000 entente
#   docker run --init --env DATABASE_URL=postgres://... entente migrate
# Without DATABASE_URL the PostgreSQL that comes with the package runs in the container. Its data lies in
# /var/lib/entente and goes with the container, because the seeds make it again in a second; to keep it all the same:
#   --volume entente:/var/lib/entente

FROM node:24-bookworm-slim AS base
WORKDIR /entente
COPY package.json package-lock.json ./

FROM base AS build
RUN npm ci
COPY . .
RUN npm run build

FROM base AS packages
RUN npm ci --omit=dev

FROM base
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 ENTENTE_HOME=/var/lib/entente
COPY --from=packages /entente/node_modules ./node_modules
COPY --from=build /entente/dist ./dist
# A volume mounted here takes over its owner.
RUN install --directory --owner=node --group=node /var/lib/entente
USER node
EXPOSE 4000
# Node asks, because a slim image has no curl; no answer ends it with 1.
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then(answer => process.exit(answer.ok ? 0 : 1))"]
# No shell and no npm between the engine and node, so that SIGTERM, the usual STOPSIGNAL, reaches the service, which
# finishes what is under way. --init (init: true in a compose file) has a first process that also buries orphans.
ENTRYPOINT ["node", "--max-semi-space-size=4", "--heap-growing-percent=30", "dist/src/cli.js"]
CMD ["serve"]
