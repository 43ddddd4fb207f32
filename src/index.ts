/** grantsmith as a library. Nothing is made here, so that the build can take each thing from its place. */

export type { JournalEntry } from './emulator/journal/journal.ts';
export type { Emulator, EmulatorOptions } from './emulator/start-emulator.ts';
export { flowNamed, flows } from './flows/index.ts';
export type { ChangedAspect, ChangedPart } from './generator/difference/file-difference.ts';
export type { GeneratedFile, GenerateOptions } from './generator/generate.ts';
export type { OpenApiDocument } from './generator/openapi/openapi-requests.ts';
export type { OwnTemplates, Shape } from './generator/shape/shape.ts';
export { sourceName } from './generator/source-name.ts';
export { checkKeyPair, type KeyPairCheck } from './keys/check-key-pair.ts';
export {
  type Certificate,
  type CertificateWish,
  createCertificate,
} from './keys/create-certificate.ts';
export { createKeyPair, type KeyPair, type KeySize, keySizes } from './keys/create-key-pair.ts';
export type { CertificateDescription } from './keys/describe-certificate.ts';
export { describeCertificate } from './keys/describe-certificate.ts';
export { describeKey, type KeyDescription } from './keys/describe-key.ts';
export { knownErrorIds } from './known-errors/catalogue.ts';
export { type Explanation, explain, whatToTry } from './known-errors/explain.ts';
export type { Login, Way } from './login/login.ts';
export type { TokenValues } from './login/token-values.ts';
export { withValues } from './login/with-values.ts';
export { counted } from './model/counted.ts';
export { editDistance } from './model/edit-distance.ts';
export type { Environment, EnvironmentValue } from './model/environment.ts';
export { type ExitName, exitCodes, Failure, usageFailure } from './model/failure.ts';
export { type Api, apis, type Flow, type FlowId, flowIds } from './model/flow.ts';
export { type GeneratedFormat, generatedFormats } from './model/generated-format.ts';
export { inSingleQuotes } from './model/in-single-quotes.ts';
export { isNestedTooDeep } from './model/is-nested-too-deep.ts';
export type { Check, KnownError } from './model/known-error.ts';
export { type OrgType, orgTypes } from './model/org-type.ts';
export { ownProblemsOf } from './model/problems-of.ts';
export type {
  AssertionResult,
  CollectionResult,
  DecodedToken,
  Problem,
  ProblemKind,
  RequestResult,
  RunResult,
  ShardOfRun,
  Summary,
} from './model/run-result.ts';
export {
  bundle,
  ciFile,
  configurationJsonSchema,
  convert,
  fileDifference,
  generate,
  intake,
  intakeReply,
  login,
  metadata,
  parseConfiguration,
  parseGeneration,
  runCollection,
  runConfigured,
  runSubjects,
  share,
  startEmulator,
  startingKit,
  startPool,
  withKept,
  zipFiles,
} from './on-demand.ts';
export { createRedactor, type Leak, type Redactor } from './redaction/redactor.ts';
export type { CiFile, CiOptions } from './regression/config/ci-files.ts';
export { type CiSystem, ciSystems } from './regression/config/ci-systems.ts';
export type { Configuration } from './regression/config/configuration.ts';
export type { ConfigurationSources } from './regression/config/configured-targets.ts';
export { type FilesOfConfiguration, filesOf } from './regression/config/files-of.ts';
export type { GenerationConfiguration } from './regression/config/generation.ts';
export type { ConfiguredRun } from './regression/config/run-configured.ts';
export { exitOf } from './regression/exit-of.ts';
export { applyGolden } from './regression/golden/apply-golden.ts';
export { compareSides, type SidesComparison } from './regression/golden/compare-sides.ts';
export { type Drift, driftBetween } from './regression/golden/drift-between.ts';
export { type GoldenFile, parseGolden } from './regression/golden/golden-file.ts';
export { type GoldenUpdates, updateGolden } from './regression/golden/update-golden.ts';
export {
  type Overrides,
  overrideEnvironment,
  overrideFilesIn,
  overridesIn,
} from './regression/override-environment.ts';
export type { PlannedRun, Subject } from './regression/plan-runs.ts';
export type { RegressionOutcome } from './regression/run-regression.ts';
export type { SubjectsToRun } from './regression/run-subjects.ts';
export { parseShard, type Shard, shardOfJob } from './regression/shard.ts';
export type { Target } from './regression/target.ts';
export type { OwnTemplate } from './render/render-own-template.ts';
export {
  isReporterName,
  type Reporter,
  type ReporterName,
  reporterNames,
  reporters,
} from './reports/index.ts';
export { mergeResults } from './reports/merge-results.ts';
export { parseRunResult } from './reports/parse-run-result.ts';
export { runResultSchema } from './reports/result-schema.ts';
export { renderTerminal, type TerminalOptions } from './reports/terminal.ts';
export { collectionIn } from './runner/collection-in.ts';
export { environmentIn } from './runner/environment-in.ts';
export { longestTimeMs } from './runner/longest-time.ts';
export type { Pool, PoolOptions } from './runner/pool/start-pool.ts';
export type { CollectionOutcome, CollectionRun } from './runner/run-collection.ts';
export { isSecretName } from './runner/secret-name.ts';
export type { BundleOptions } from './support/bundle.ts';
export {
  formatTitles,
  type SourceFormat,
  sourceFormats,
  type TargetFormat,
  targetFormats,
} from './support/convert/formats.ts';
export type { Loss } from './support/convert/source-values.ts';
export type { CiValue } from './support/convert/write-ci.ts';
export type { Conversion, ConvertOptions } from './support/convert.ts';
export { createNetwork } from './support/doctor/online/network.ts';
export {
  type Diagnosis,
  type DoctorOptions,
  diagnose,
  doctorFindings,
  type Finding,
  type Network,
  type Severity,
} from './support/doctor.ts';
export { urlObjection } from './support/init/check-url.ts';
export type { StartingFile, StartingKit } from './support/init/starting-kit.ts';
export {
  type OrgChoice,
  orgChoices,
  type StartingPoint,
} from './support/init/starting-point.ts';
export {
  type Inspection,
  inspectToken,
  type Lifetime,
  type Remark,
  type TokenKind,
} from './support/inspect.ts';
export type { Intake, IntakeOptions, Question } from './support/intake.ts';
export { type Language, languages } from './support/letters/languages.ts';
export { type AppKind, appKinds, type MetadataOptions } from './support/metadata/app-wish.ts';
export type { MetadataFile } from './support/metadata.ts';
export { orgTypeOfUrl } from './support/org-type-of-url.ts';
export type { Share, ShareOptions } from './support/share.ts';
export {
  documentedLifetimeSeconds,
  type SignedAssertion,
  type SigningWish,
  signForEnvironment,
} from './support/sign-for-environment.ts';
export { version } from './version.ts';
