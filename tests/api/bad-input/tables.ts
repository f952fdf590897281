import type { Code } from '../../../schema/errors.ts';
import type { Question } from './request.ts';

/** Bytes for the socket, or a question that is sent by POST and, where it fits an address, by GET. */
export type Sent = string | Buffer | Question;

/** What is sent, the code it is refused with, words of the message, and the status where it is not the code's. */
export type Refused = readonly [name: string, sent: Sent, code: Code, words: string | RegExp, status?: number];

/** What is sent, and the text of the answer. */
export type Answered = readonly [name: string, sent: Sent, text: string];
