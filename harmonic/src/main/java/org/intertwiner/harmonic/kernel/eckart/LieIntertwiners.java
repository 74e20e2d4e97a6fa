package org.intertwiner.harmonic.kernel.eckart;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.certificate.Norms;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelRequest;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Character;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.Structure;

/**
 * Parts by inner products of characters with the irreducibles of the group, maps as the kernels of
 * degree 0. Irreducibles that the group's families do not name are parts of what is left of a
 * representation when the known ones are taken out, split by eigenspaces of its endomorphisms.
 */
final class LieIntertwiners<G> implements Intertwiners<G> {
  private final Representation<G> action;
  private final boolean complex;
  private final List<Known<G>> known = new ArrayList<>();

  /** An irreducible with the dimension of its endomorphisms. */
  private record Known<G>(Representation<G> irreducible, long endomorphisms) {}

  LieIntertwiners(Representation<G> action, boolean complex) {
    this.action = action;
    this.complex = complex;
  }

  @Override
  public List<Part<G>> parts(Representation<G> space) {
    if (space.structure() instanceof Structure.Sum<G> sum) {
      // the irreducibles of summands are known from then on
      sum.summands().forEach(summand -> parts(summand.representation()));
    }
    List<Part<G>> parts = new ArrayList<>();
    Character<G> left = space.character();
    for (Known<G> k : known) {
      left = take(left, k, parts);
    }
    if (left.degree() > 0) {
      boolean irreducible = isIrreducible(left);
      Iterator<Representation<G>> family =
          IrreducibleFamily.of(space, left, irreducible, complex).iterator();
      while (left.degree() > 0 && family.hasNext()) {
        Representation<G> next = family.next();
        if (next.dimension() <= left.degree() && left.intertwiners(next.character()) > 0) {
          left = take(left, remember(next), parts);
        }
      }
    }
    while (left.degree() > 0) {
      left = take(left, remember(rest(space, parts)), parts);
    }
    return parts;
  }

  /** An irreducible part of what is left of a representation. */
  private Representation<G> rest(Representation<G> space, List<Part<G>> parts) {
    Representation<G> left = parts.isEmpty() ? space : remainder(space, parts);
    while (!isIrreducible(left.character())) {
      Representation<G> whole = left;
      Matrix<Cyclotomic> basis =
          Splitting.submodule(maps(whole, whole)).orElseThrow(() -> unnamed(space, whole));
      left = restricted(whole, basis);
    }
    String name = space.name();
    while (isTaken(name)) {
      name += "'";
    }
    return ((LieRepresentation<G>) left).withName(name);
  }

  private LimitExceeded unnamed(Representation<G> space, Representation<G> left) {
    return new LimitExceeded(
        "irreducible parts of " + space.name(),
        "a part of dimension "
            + left.dimension()
            + " that is not irreducible, without a rational eigenvalue of an endomorphism",
        "irreducibles of " + action.group().name() + " with a name, or parts that split over ℚ",
        "give the representation as a sum of irreducible ones");
  }

  private boolean isTaken(String name) {
    return known.stream().anyMatch(k -> k.irreducible().name().equals(name));
  }

  private Known<G> remember(Representation<G> irreducible) {
    Character<G> character = irreducible.character();
    Known<G> k = new Known<>(irreducible, character.intertwiners(character));
    known.add(k);
    return k;
  }

  private static <G> Character<G> take(Character<G> space, Known<G> k, List<Part<G>> parts) {
    Character<G> character = k.irreducible().character();
    long copies = space.intertwiners(character) / k.endomorphisms();
    if (copies == 0) {
      return space;
    }
    parts.add(new Part<>(k.irreducible().name(), k.irreducible(), Math.toIntExact(copies)));
    return space.minus(character.times(copies));
  }

  /**
   * By ∫|χ|² and ∫χ(g²): over ℂ the first is 1; over ℝ they are 1 and 1, 2 and 0, or 4 and −2 for
   * the three types, and nothing else has these values.
   */
  private boolean isIrreducible(Character<G> character) {
    long square = character.intertwiners(character);
    if (complex || square == 1) {
      return square == 1;
    }
    long indicator = character.frobeniusSchur();
    return (square == 2 && indicator == 0) || (square == 4 && indicator == -2);
  }

  /** The common kernel of all maps into the known parts. */
  private Representation<G> remainder(Representation<G> space, List<Part<G>> parts) {
    List<List<Cyclotomic>> rows = new ArrayList<>();
    for (Part<G> part : parts) {
      for (SparseMatrix<Cyclotomic> map : maps(space, part.irreducible())) {
        Matrix<Cyclotomic> dense = map.toMatrix();
        for (int i = 0; i < dense.rows(); i++) {
          rows.add(dense.row(i));
        }
      }
    }
    Matrix<Cyclotomic> basis =
        ExactLinearAlgebra.kernel(Cyclotomics.FIELD, Matrix.of(Cyclotomics.FIELD, rows));
    return restricted(space, basis);
  }

  /** The matrices on an invariant subspace with this basis in columns. */
  private Representation<G> restricted(Representation<G> space, Matrix<Cyclotomic> basis) {
    List<Matrix<Cyclotomic>> generators = new ArrayList<>();
    int count = space.group().topologicalGenerators().size();
    for (int k = 0; k < count; k++) {
      Matrix<Cyclotomic> image = space.seminormalOnGenerator(k).multiply(basis);
      Optional<Matrix<Cyclotomic>> restricted =
          ExactLinearAlgebra.solve(Cyclotomics.FIELD, basis, image);
      generators.add(restricted.orElseThrow());
    }
    return representation(space.name(), generators);
  }

  @Override
  public List<SparseMatrix<Cyclotomic>> maps(Representation<G> source, Representation<G> target) {
    KernelRequest<G> request = KernelSpace.on(action).from(source).to(target);
    KernelSpace space = (complex ? request.overComplex() : request).upToDegree(0);
    Norms norms = new Norms(source.norms(), target.norms());
    List<SparseMatrix<Cyclotomic>> maps = new ArrayList<>();
    for (KernelElement element : space.basis()) {
      List<Map<Integer, Cyclotomic>> columns = new ArrayList<>();
      for (int j = 0; j < source.dimension(); j++) {
        columns.add(new TreeMap<>());
      }
      for (PolynomialMatrix.Entry e :
          Norms.withoutCommonRoot(norms.toSeminormal(element.matrix())).entries()) {
        columns.get(e.column()).put(e.row(), e.form().coefficient(0));
      }
      maps.add(SparseMatrix.ofEntries(Cyclotomics.FIELD, target.dimension(), columns));
    }
    return maps;
  }

  @Override
  public Representation<G> representation(String name, List<Matrix<Cyclotomic>> generators) {
    return ((LieRepresentation<G>) Representations.of(action.group(), generators)).withName(name);
  }
}
