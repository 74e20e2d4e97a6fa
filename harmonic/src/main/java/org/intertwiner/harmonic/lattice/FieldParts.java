package org.intertwiner.harmonic.lattice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Structure;

/**
 * The summands of the representation on V where it is kept as a sum, equal ones together.
 *
 * @param <G> the group elements
 * @param fibre the summand
 * @param offsets the first coordinate of each of its copies
 */
record FieldParts<G>(FiniteRepresentation<G> fibre, List<Integer> offsets) {

  FieldParts {
    offsets = List.copyOf(offsets);
  }

  static <G> List<FieldParts<G>> of(FiniteRepresentation<G> whole) {
    Map<FiniteRepresentation<G>, List<Integer>> places = new LinkedHashMap<>();
    List<FiniteRepresentation<G>> blocks = blocks(whole);
    int offset = 0;
    for (FiniteRepresentation<G> block : blocks) {
      places.computeIfAbsent(block, b -> new ArrayList<>()).add(offset);
      offset += block.dimension();
    }
    if (blocks.size() > 1 && !isSum(whole, blocks)) {
      return List.of(new FieldParts<>(whole, List.of(0)));
    }
    List<FieldParts<G>> parts = new ArrayList<>();
    places.forEach((part, offsets) -> parts.add(new FieldParts<>(part, offsets)));
    return List.copyOf(parts);
  }

  private static <G> List<FiniteRepresentation<G>> blocks(FiniteRepresentation<G> whole) {
    if (!(whole.structure() instanceof Structure.Sum<G> sum)) {
      return List.of(whole);
    }
    List<FiniteRepresentation<G>> blocks = new ArrayList<>();
    for (Representation<G> block : sum.blocks()) {
      blocks.add((FiniteRepresentation<G>) block);
    }
    return blocks;
  }

  /** Whether the matrices on generators are made of the blocks, which then holds on the group. */
  private static <G> boolean isSum(
      FiniteRepresentation<G> whole, List<FiniteRepresentation<G>> blocks) {
    for (int k = 0; k < whole.group().generators().size(); k++) {
      int g = whole.group().generatorIndex(k);
      List<SparseMatrix<Cyclotomic>> parts = blocks.stream().map(b -> b.sparseAt(g)).toList();
      if (!SparseMatrix.blockDiagonal(Cyclotomics.FIELD, parts).equals(whole.sparseAt(g))) {
        return false;
      }
    }
    return true;
  }
}
