/**
 * grantsmith as a library. What needs Newman, Postman's SDK, an HTTP server or Handlebars loads it
 * only when it is called, so that importing this module costs little.
 */
import { readFileSync } from 'node:fs';
import type { Emulator, EmulatorOptions } from './emulator/start-emulator.ts';
import type { ChangedPart } from './generator/difference/file-difference.ts';
import type { GeneratedFile, GenerateOptions } from './generator/generate.ts';
import type { Login } from './login/login.ts';
import type { TokenValues } from './login/token-values.ts';
import type { CiFile, CiOptions } from './regression/config/ci-files.ts';
import type { CiSystem } from './regression/config/ci-systems.ts';
import type { Configuration } from './regression/config/configuration.ts';
import type { GenerationConfiguration } from './regression/config/generation.ts';
import type { ConfiguredRun } from './regression/config/run-configured.ts';
import type { RegressionOutcome } from './regression/run-regression.ts';
import type { SubjectsToRun } from './regression/run-subjects.ts';
import type { CollectionOutcome, CollectionRun } from './runner/run-collection.ts';
import type { BundleOptions } from './support/bundle.ts';
import type { Conversion, ConvertOptions } from './support/convert.ts';
import type { StartingKit } from './support/init/starting-kit.ts';
import type { StartingPoint } from './support/init/starting-point.ts';
import type { Intake, IntakeOptions } from './support/intake.ts';
import type { MetadataOptions } from './support/metadata/app-wish.ts';
import type { MetadataFile } from './support/metadata.ts';
import type { Share, ShareOptions } from './support/share.ts';

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
export { type Explanation, explain, whatToTry } from './known-errors/explain.ts';
export type { Login, Way } from './login/login.ts';
export type { TokenValues } from './login/token-values.ts';
export { withValues } from './login/with-values.ts';
export type { Environment, EnvironmentValue } from './model/environment.ts';
export { type ExitName, exitCodes, Failure } from './model/failure.ts';
export { type Api, apis, type Flow, type FlowId, flowIds } from './model/flow.ts';
export { type GeneratedFormat, generatedFormats } from './model/generated-format.ts';
export { isNestedTooDeep } from './model/is-nested-too-deep.ts';
export type { Check, KnownError } from './model/known-error.ts';
export { type OrgType, orgTypes } from './model/org-type.ts';
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
export { createRedactor, type Leak, type Redactor } from './redaction/redactor.ts';
export type { CiFile, CiOptions } from './regression/config/ci-files.ts';
export { type CiSystem, ciSystems } from './regression/config/ci-systems.ts';
export type { Configuration } from './regression/config/configuration.ts';
export type { ConfigurationSources } from './regression/config/configured-targets.ts';
export type { GenerationConfiguration } from './regression/config/generation.ts';
export type { ConfiguredRun } from './regression/config/run-configured.ts';
export { exitOf } from './regression/exit-of.ts';
export { applyGolden } from './regression/golden/apply-golden.ts';
export { type Drift, driftBetween } from './regression/golden/drift-between.ts';
export { type GoldenFile, parseGolden } from './regression/golden/golden-file.ts';
export { type GoldenUpdates, updateGolden } from './regression/golden/update-golden.ts';
export { type Overrides, overrideEnvironment } from './regression/override-environment.ts';
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
export type { CollectionOutcome, CollectionRun } from './runner/run-collection.ts';
export { isSecretName } from './runner/secret-name.ts';
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
export { orgTypeOfUrl } from './support/org-type-of-url.ts';

import type { Language } from './support/letters/languages.ts';

export type { BundleOptions } from './support/bundle.ts';
export type { Intake, IntakeOptions, Question } from './support/intake.ts';
export { type Language, languages } from './support/letters/languages.ts';
export { type AppKind, appKinds, type MetadataOptions } from './support/metadata/app-wish.ts';
export type { MetadataFile } from './support/metadata.ts';
export type { Share, ShareOptions } from './support/share.ts';
export {
  documentedLifetimeSeconds,
  type SignedAssertion,
  type SigningWish,
  signForEnvironment,
} from './support/sign-for-environment.ts';

const packageJson: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

export const version: string = packageJson.version;

/** Makes the collections, environment templates and guides of flows, as values. */
export async function generate(options: GenerateOptions = {}): Promise<readonly GeneratedFile[]> {
  return (await import('./generator/generate.ts')).generate(options);
}

/** The generated file, with what a person put into marked places of the one that is there. */
export async function withKept(file: GeneratedFile, existing: string): Promise<GeneratedFile> {
  return (await import('./generator/keep/with-kept.ts')).withKept(file, existing);
}

/** How a file that is there differs from the one that would be written. */
export async function fileDifference(
  before: string,
  after: string,
): Promise<readonly ChangedPart[]> {
  return (await import('./generator/difference/file-difference.ts')).fileDifference(before, after);
}

/** The section `generate` of the configuration in a YAML or JSON text. */
export async function parseGeneration(
  text: string,
  file: string,
): Promise<GenerationConfiguration> {
  return (await import('./regression/config/parse-configuration.ts')).parseGeneration(text, file);
}

/** Starts an emulated Salesforce org on loopback. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  return (await import('./emulator/start-emulator.ts')).startEmulator(options);
}

/** Runs one collection with Newman; the result is masked and honest. */
export async function runCollection(run: CollectionRun): Promise<CollectionOutcome> {
  return (await import('./runner/run-collection.ts')).runCollection(run);
}

/** Runs flows and collections against environments, or against an emulator started for it. */
export async function runSubjects(wanted: SubjectsToRun): Promise<RegressionOutcome> {
  return (await import('./regression/run-subjects.ts')).runSubjects(wanted);
}

/** Signs a person in with a browser, and gives the variables that the tokens go to. */
export async function login(wanted: Login): Promise<TokenValues> {
  return (await import('./login/login.ts')).login(wanted);
}

/** Makes the template that may be mailed to a customer, proven to hold no secret. */
export async function share(options: ShareOptions): Promise<Share> {
  return (await import('./support/share.ts')).share(options);
}

/** Reads a configuration file, YAML or JSON; `file` is what its mistakes are told to stand in. */
export async function parseConfiguration(text: string, file: string): Promise<Configuration> {
  return (await import('./regression/config/parse-configuration.ts')).parseConfiguration(
    text,
    file,
  );
}

/** JSON Schema of the configuration file. */
export async function configurationJsonSchema(): Promise<Record<string, unknown>> {
  return (await import('./regression/config/configuration.ts')).configurationJsonSchema();
}

/** Runs what a configuration names, or a shard of it, in a pool of worker processes. */
export async function runConfigured(wanted: ConfiguredRun): Promise<RegressionOutcome> {
  return (await import('./regression/config/run-configured.ts')).runConfigured(wanted);
}

/** The file that runs a configuration on a CI system, in shards. */
export async function ciFile(
  system: CiSystem,
  configuration: Configuration,
  options: CiOptions,
): Promise<CiFile> {
  return (await import('./regression/config/ci-files.ts')).ciFile(system, configuration, options);
}

/** Checks what a customer sent back, and answers with questions; no secret is repeated. */
export async function intake(text: string, options: IntakeOptions): Promise<Intake> {
  return (await import('./support/intake.ts')).intake(text, options);
}

/** The questions of an intake as an answer to mail, in Markdown. */
export async function intakeReply(found: Intake, language: Language): Promise<string> {
  return (await import('./support/intake/intake-reply.ts')).intakeReply(found, language);
}

/** Makes what a person needs to begin with, as values. */
export async function startingKit(point: StartingPoint): Promise<StartingKit> {
  return (await import('./support/init/starting-kit.ts')).startingKit(point);
}

/** The files that a customer may mail when something fails; no value of the environment is in them. */
export async function bundle(options: BundleOptions): Promise<readonly GeneratedFile[]> {
  return (await import('./support/bundle.ts')).bundle(options);
}

/** One zip archive; the same files give the same bytes. */
export async function zipFiles(files: readonly GeneratedFile[]): Promise<Uint8Array> {
  return (await import('./support/zip-files.ts')).zipFiles(files);
}

/** Turns settings that somebody has into another format. */
export async function convert(options: ConvertOptions): Promise<Conversion> {
  return (await import('./support/convert.ts')).convert(options);
}

/** An app for these flows as Salesforce metadata, ready to deploy; no secret is in it. */
export async function metadata(options: MetadataOptions): Promise<readonly MetadataFile[]> {
  return (await import('./support/metadata.ts')).metadata(options);
}
