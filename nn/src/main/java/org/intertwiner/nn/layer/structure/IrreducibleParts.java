package org.intertwiner.nn.layer.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Ldl;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.Decomposition;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Irrep;
import org.intertwiner.reptheory.Irreps;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.plane.PlaneGroup;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/**
 * The real irreducible parts of an orthogonal representation W, with maps U: V → W onto orthogonal
 * copies of each.
 *
 * <p>The maps of a basis of Hom_G(V, W) are made orthogonal over End_G(V): S − U(UᵀU)⁻¹UᵀS is again
 * equivariant, and UᵀU is an invariant form of V, hence a number where V is orthogonal.
 *
 * @param <G> the group elements
 */
final class IrreducibleParts<G> {
  private final Representation<G> action;

  IrreducibleParts(Representation<G> action) {
    this.action = action;
  }

  /**
   * One irreducible representation and its copies.
   *
   * @param irrep V, real; orthogonal wherever it has exact orthogonal matrices
   * @param down for each copy the matrix (UᵀU)⁻¹Uᵀ, dim V × dim W; Uᵀ for orthogonal V, whose U is
   *     scaled to UᵀU = 1
   * @param up for each copy U
   */
  record Piece<G>(Representation<G> irrep, List<double[][]> down, List<double[][]> up) {
    int copies() {
      return down.size();
    }
  }

  List<Piece<G>> of(Representation<G> space) {
    List<Piece<G>> pieces = new ArrayList<>();
    int filled = 0;
    for (Representation<G> irrep : candidates(space)) {
      Optional<Piece<G>> piece = piece(irrep, space);
      piece.ifPresent(pieces::add);
      filled += piece.map(p -> p.copies() * irrep.dimension()).orElse(0);
    }
    if (filled != space.dimension()) {
      throw new IllegalStateException("the irreducible parts do not fill " + space.name());
    }
    return List.copyOf(pieces);
  }

  private List<Representation<G>> candidates(Representation<G> space) {
    if (space instanceof FiniteRepresentation<G> finite) {
      return Decomposition.of(finite).realParts().stream()
          .map(part -> finite(finite.group(), part.row()))
          .toList();
    }
    CompactGroup<G> group = space.group();
    int highest = ((LieRepresentation<G>) space).highestFrequency();
    List<Representation<G>> all = new ArrayList<>();
    for (int k = 0; k <= highest; k++) {
      switch (group.name()) {
        case "SO2" -> all.add(Representations.frequency(group, k));
        case "O2" -> {
          if (k == 0) {
            all.add(Representations.frequency(group, 0, 0));
          }
          all.add(Representations.frequency(group, 1, k));
        }
        case "SO3" -> all.add(RotationIrreps.spin(group, HalfInteger.of(k)));
        case "O3" -> {
          all.add(RotationIrreps.spin(group, k, 1));
          all.add(RotationIrreps.spin(group, k, -1));
        }
        default ->
            throw new InvalidInput(
                "irreducible parts of " + space.name(),
                "the group " + group.name(),
                "a finite group, SO2, O2, SO3 or O3",
                "");
      }
    }
    return all.stream().map(this::named).toList();
  }

  /** The one-dimensional irrep g ↦ 1 is called by its usual name. */
  private Representation<G> named(Representation<G> irrep) {
    Representation<G> trivial = Representations.trivial(irrep.group());
    return irrep.dimension() == 1 && irrep.onGenerators().equals(trivial.onGenerators())
        ? trivial
        : irrep;
  }

  private Representation<G> finite(FiniteGroup<G> group, int row) {
    if (row == 0) {
      return Representations.trivial(group);
    }
    PlaneGroup<G> plane = PlaneGroup.recognise(group).orElse(null);
    FiniteRepresentation<G> irrep = Representations.realIrreducible(group, row);
    if (plane != null) {
      for (int k = 0; k <= plane.rotations() / 2; k++) {
        for (int j = 0; j <= (plane.hasReflections() ? 1 : 0); j++) {
          boolean exists = 2 * k % plane.rotations() == 0 || j == 1 || !plane.hasReflections();
          if (exists) {
            FiniteRepresentation<G> candidate =
                plane.hasReflections()
                    ? Representations.frequency(group, j, k)
                    : Representations.frequency(group, k);
            if (candidate.character().intertwiners(irrep.character()) > 0) {
              return candidate;
            }
          }
        }
      }
    }
    return orthonormal(Irreps.of(group).real(row), irrep);
  }

  /**
   * The same irreducible representation in a basis that is orthonormal for its invariant form F =
   * LDLᵀ, where the roots of D are at hand: the columns of L⁻ᵀD^−½.
   */
  private static <G> FiniteRepresentation<G> orthonormal(
      Irrep<G> irrep, FiniteRepresentation<G> rho) {
    if (rho.isOrthogonal()) {
      return rho;
    }
    Ldl<Cyclotomic> form = Ldl.of(Cyclotomics.FIELD, irrep.form());
    List<Cyclotomic> scales = new ArrayList<>();
    for (int i = 0; i < irrep.dimension(); i++) {
      Optional<Cyclotomic> root = CyclotomicRoots.sqrt(form.diagonal().at(i, i));
      if (root.isEmpty()) {
        return rho;
      }
      scales.add(root.get().inverse());
    }
    Matrix<Cyclotomic> basis =
        ExactLinearAlgebra.inverse(Cyclotomics.FIELD, form.lower())
            .orElseThrow()
            .transpose()
            .multiply(Matrix.diagonal(Cyclotomics.FIELD, scales));
    int[] place = new int[irrep.dimension()];
    for (int i = 0; i < place.length; i++) {
      place[form.permutation().get(i)] = i;
    }
    Matrix<Cyclotomic> ordered =
        Matrix.of(Cyclotomics.FIELD, place.length, place.length, (i, j) -> basis.at(place[i], j));
    return rho.inBasis(ordered).withName(rho.name());
  }

  Optional<Piece<G>> piece(Representation<G> irrep, Representation<G> space) {
    List<Matrix<Cyclotomic>> found = new ArrayList<>();
    List<Matrix<Cyclotomic>> projections = new ArrayList<>();
    List<double[][]> down = new ArrayList<>();
    List<double[][]> up = new ArrayList<>();
    for (Matrix<Cyclotomic> map : maps(irrep, space)) {
      Matrix<Cyclotomic> rest = map;
      for (int i = 0; i < found.size(); i++) {
        rest = rest.subtract(found.get(i).multiply(projections.get(i).multiply(map)));
      }
      if (!rest.isZero()) {
        Matrix<Cyclotomic> form = rest.transpose().multiply(rest);
        Matrix<Cyclotomic> projection =
            ExactLinearAlgebra.inverse(Cyclotomics.FIELD, form)
                .orElseThrow()
                .multiply(rest.transpose());
        found.add(rest);
        projections.add(projection);
        double norm = irrep.isOrthogonal() ? Math.sqrt(form.at(0, 0).re()) : 1;
        down.add(rounded(projection, norm));
        up.add(rounded(rest, 1 / norm));
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(new Piece<>(irrep, down, up));
  }

  private static double[][] rounded(Matrix<Cyclotomic> map, double factor) {
    double[][] rows = new double[map.rows()][map.columns()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = map.at(i, j).re() * factor;
      }
    }
    return rows;
  }

  /** A basis of Hom_G(V, W). */
  private List<Matrix<Cyclotomic>> maps(Representation<G> irrep, Representation<G> space) {
    KernelSpace hom = KernelSpace.on(action).from(irrep).to(space).upToDegree(0);
    List<Matrix<Cyclotomic>> maps = new ArrayList<>();
    for (KernelElement element : hom.basis()) {
      Cyclotomic[][] rows = new Cyclotomic[space.dimension()][irrep.dimension()];
      for (Cyclotomic[] row : rows) {
        Arrays.fill(row, Cyclotomic.ZERO);
      }
      for (PolynomialMatrix.Entry e : element.matrix().entries()) {
        rows[e.row()][e.column()] = e.form().coefficient(0);
      }
      maps.add(
          Matrix.of(Cyclotomics.FIELD, space.dimension(), irrep.dimension(), (i, j) -> rows[i][j]));
    }
    return maps;
  }
}
