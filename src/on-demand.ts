/**
 * What needs Newman, Postman's SDK, an HTTP server or Handlebars loads it only when it is called, so
 * that importing the library costs little.
 */
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
import type { Pool, PoolOptions } from './runner/pool/start-pool.ts';
import type { CollectionOutcome, CollectionRun } from './runner/run-collection.ts';
import type { BundleOptions } from './support/bundle.ts';
import type { Conversion, ConvertOptions } from './support/convert.ts';
import type { StartingKit } from './support/init/starting-kit.ts';
import type { StartingPoint } from './support/init/starting-point.ts';
import type { Intake, IntakeOptions } from './support/intake.ts';
import type { Language } from './support/letters/languages.ts';
import type { MetadataOptions } from './support/metadata/app-wish.ts';
import type { MetadataFile } from './support/metadata.ts';
import type { Share, ShareOptions } from './support/share.ts';

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

/** Starts workers for `runSubjects`; whoever starts them closes them. */
export async function startPool(options: PoolOptions): Promise<Pool> {
  return (await import('./runner/pool/start-pool.ts')).startPool(options);
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
