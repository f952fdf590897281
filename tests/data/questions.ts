import { examples } from '../../schema/examples.ts';
import type { Service } from '../service.ts';

/** A list that goes on. */
interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** Asks the questions kept as examples, and prints how large each answer is and how long it took. */
export class Questions {
  readonly #service: Service;

  constructor(service: Service) {
    this.#service = service;
  }

  /** What an example answers, with these variables. */
  async ask<Data>(name: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const text = examples.find(example => example.name === name)?.text;
    if (text === undefined) throw new Error(`There is no example ${name}.`);
    const began = performance.now();
    const { body } = await this.#service.ask<Data>(text, variables);
    const took = Math.round(performance.now() - began);
    const size = JSON.stringify(body).length.toLocaleString('en-US');
    console.log(
      `${name} ${JSON.stringify(variables)}: ${size} bytes in ${took} ms, ${JSON.stringify(body.extensions)}`,
    );
    if (body.errors || !body.data) throw new Error(`${name}: ${JSON.stringify(body.errors)}`);
    return body.data;
  }

  /** All answers of an example until the list in it ends. */
  async all<Data>(name: string, variables: Record<string, unknown>, list: (data: Data) => Page): Promise<Data[]> {
    const answers: Data[] = [];
    for (let after: string | null = null; ; ) {
      const data: Data = await this.ask<Data>(name, { ...variables, ...(after !== null && { after }) });
      answers.push(data);
      const { hasNextPage, endCursor } = list(data).pageInfo;
      if (!hasNextPage) return answers;
      after = endCursor;
    }
  }
}
