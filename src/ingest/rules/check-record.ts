import { getColumns } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { sameValue } from '../draft/claim-key.ts';
import { type Draft, describe, RECORD, stands } from '../draft/draft.ts';
import type { Problems } from '../draft/problem.ts';
import { identifies, rowOf } from '../draft/project.ts';

/** A record is whole: every fact has a citation, nothing required is missing. */
export function checkRecord(draft: Draft, problems: Problems): void {
  // What could not be read has been told; what is missing because of it is no news.
  if (draft.flawed) return;
  const { at, claims } = draft;
  if (claims.length === 0) {
    const what = `${describe(draft)} is a fact without a citation.`;
    problems.add(at, what, 'Add cite: with the passage or dataset row that says so.');
    return;
  }
  checkCited(draft, problems);
  checkRequired(draft, problems);
}

function checkCited({ shape, plain, claims }: Draft, problems: Problems): void {
  const wholes = claims.filter(claim => claim.property === RECORD);
  for (const [name, stated] of plain) {
    const property = shape.properties.get(name);
    if (!property || identifies(shape, property)) continue;
    if (!wholes.some(claim => sameValue(claim.values.get(name), stated))) {
      const what = `${name} is a fact without a citation: no entry of cite covers it.`;
      problems.add(stated.at, what, 'Add cite: without values, which covers all plain values, or make it a claim.');
    } else if (!preferredFor(name, claims)) {
      const what = `${name} stands in no preferred citation, so nobody would see it.`;
      problems.add(stated.at, what, 'Put the citation that says it first, or make it a claim.');
    }
  }
}

function preferredFor(name: string, claims: Draft['claims']): boolean {
  const standing = claims.filter(stands);
  return (standing.length > 0 ? standing : claims).some(
    claim =>
      claim.rank === 'PREFERRED' && (claim.property === RECORD ? claim.values.has(name) : claim.property === name),
  );
}

function checkRequired(draft: Draft, problems: Problems): void {
  const { at, shape, slug, owner } = draft;
  const row = rowOf(draft);
  for (const property of shape.properties.values()) {
    const empty = Object.values(property.columns).every(column => (row.get(column) ?? null) === null);
    if (!property.required || !empty) continue;
    problems.add(at, `${describe(draft)} has no ${property.name}.`, `Add ${property.name}: or prefer a claim on it.`);
  }
  const given = shape.oneOf.filter(property => (row.get(property.columns.id ?? '') ?? null) !== null);
  if (shape.oneOf.length > 0 && given.length !== 1) {
    const names = shape.oneOf.map(property => property.name).join(', ');
    const what = `${describe(draft)} names ${given.length === 0 ? 'none' : 'more than one'} of ${names}.`;
    problems.add(at, what, 'Name exactly one.');
  }
  const columns: Record<string, PgColumn> = getColumns(shape.table);
  const place = [...shape.fromClaim].find(key => columns[key]?.notNull && (row.get(key) ?? null) === null);
  if (place) {
    problems.add(
      at,
      `${describe(draft)} has no ${place}.`,
      'Cite the passage: article:, paragraph:, span: and exact:.',
    );
  }
  const twin = shape.concept?.slugIs;
  if (twin && (row.get(twin) ?? null) !== slug) {
    problems.add(at, `${describe(draft)} has another ${twin}.`, `Slug and ${twin} are the same here.`);
  }
  for (const property of shape.properties.values()) {
    const cell = row.get(property.columns.id ?? '') ?? null;
    if (owner === null || cell === null || typeof cell !== 'object' || !('slug' in cell)) continue;
    if (cell.slug === owner.slug && cell.type === owner.shape.type) {
      problems.add(at, `${describe(draft)} leads back to the same record.`, 'Name another one.');
    }
  }
}
