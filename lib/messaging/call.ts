import type * as v from 'valibot';
import type { Result } from '../model/result.ts';

type Schema = v.GenericSchema<unknown, unknown>;

/** A call one side of the extension makes to the other: what goes in is checked, what comes out is typed. */
export interface Call<Input extends Schema, Value, Failure> {
  readonly input: Input;
  /** carries types only; never set */
  readonly answer?: Result<Value, Failure>;
}

/** Calls by name, all in one direction. */
export type Calls = Record<string, Call<Schema, unknown, unknown>>;

export type InputOf<C> = C extends Call<infer S, unknown, unknown> ? v.InferInput<S> : never;
export type CheckedOf<C> = C extends Call<infer S, unknown, unknown> ? v.InferOutput<S> : never;
export type ValueOf<C> = C extends Call<Schema, infer Value, unknown> ? Value : never;
export type FailureOf<C> = C extends Call<Schema, unknown, infer Failure> ? Failure : never;

/** What any call may fail with, whatever its own failures. */
export interface MessageFailure {
  code: 'unreachable' | 'malformed' | 'notAllowed' | 'broken';
  message: string;
}

export type AnswerOf<C> = Result<ValueOf<C>, FailureOf<C> | MessageFailure>;

/** Declares a call by the schema of its input and the types of its answer. */
export const call = <Input extends Schema>(input: Input) => ({
  gives: <Value, Failure = never>(): Call<Input, Value, Failure> => ({ input }),
});
