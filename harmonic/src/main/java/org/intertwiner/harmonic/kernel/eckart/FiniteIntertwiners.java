package org.intertwiner.harmonic.kernel.eckart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.Decomposition;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.intertwiner.IntertwinerSpace;

/** Parts by the character table, maps by the spaces of intertwiners of a finite group. */
final class FiniteIntertwiners<G> implements Intertwiners<G> {
  private final FiniteGroup<G> group;
  private final boolean complex;
  private final Irreps<G> irreps;
  private final Map<Integer, FiniteRepresentation<G>> rows = new HashMap<>();

  FiniteIntertwiners(FiniteGroup<G> group, boolean complex) {
    this.group = group;
    this.complex = complex;
    this.irreps = Irreps.of(group);
  }

  @Override
  public List<Part<G>> parts(Representation<G> space) {
    Decomposition<G> decomposition = Decomposition.of(finite(space), irreps.table());
    List<Part<G>> parts = new ArrayList<>();
    for (Decomposition.Part part :
        complex ? decomposition.complexParts() : decomposition.realParts()) {
      FiniteRepresentation<G> irreducible = rows.computeIfAbsent(part.row(), this::irreducible);
      parts.add(new Part<>(irreducible.name(), irreducible, Math.toIntExact(part.multiplicity())));
    }
    return parts;
  }

  private FiniteRepresentation<G> irreducible(int row) {
    Irrep<G> irrep = complex ? irreps.complex(row) : irreps.real(row);
    return Representations.of(group, irrep.generators()).withName("irrep:" + row);
  }

  @Override
  public List<SparseMatrix<Cyclotomic>> maps(Representation<G> source, Representation<G> target) {
    return IntertwinerSpace.of(finite(source), finite(target)).basis();
  }

  @Override
  public Representation<G> representation(String name, List<Matrix<Cyclotomic>> generators) {
    return Representations.of(group, generators).withName(name);
  }

  private static <G> FiniteRepresentation<G> finite(Representation<G> representation) {
    if (representation instanceof FiniteRepresentation<G> finite) {
      return finite;
    }
    throw new InvalidInput(
        "representation", representation.name(), "a representation of a finite group", "");
  }
}
