import { type Shape, shapeOf, shapes } from '../draft/shape.ts';

/** The tables in the order in which their foreign keys can be met; a key to its own table is met within a statement. */
export function inOrder(): Shape[] {
  const ordered = new Set<Shape>();
  const visit = (shape: Shape, path: readonly Shape[]) => {
    if (ordered.has(shape)) return;
    if (path.includes(shape)) throw new Error(`The foreign keys of ${shape.tableName} lead in a circle.`);
    for (const target of shape.targets.values()) {
      if (target !== shape.type) visit(shapeOf(target), [...path, shape]);
    }
    ordered.add(shape);
  };
  for (const shape of shapes.values()) visit(shape, []);
  return [...ordered];
}
