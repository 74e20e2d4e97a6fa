package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.reptheory.LieRepresentation;

/**
 * The strata of a compact Lie group that is transitive on the sphere outside its fixed vectors; of
 * another one the fixed vectors and the generic points only.
 *
 * <p>Elements of the stabiliser of x that fix all vectors normal to the orbit are, up to
 * conjugation, in all stabilisers near x (the slice theorem). So the maps that commute with them
 * bound the kernels on generic orbits from above, and values of kernels at x do from below.
 */
final class TransitiveStrata<G> {
  private static final int MOST_MONOMIALS = 500;

  private final LieRepresentation<G> action;
  private final LieRepresentation<G> in;
  private final LieRepresentation<G> out;
  private final OrbitLimits limits;
  private final LieStabilizer<G> stabilizer;
  private boolean complete = true;

  TransitiveStrata(
      LieRepresentation<G> action,
      LieRepresentation<G> in,
      LieRepresentation<G> out,
      OrbitLimits limits) {
    this.action = action;
    this.in = in;
    this.out = out;
    this.limits = limits;
    this.stabilizer = new LieStabilizer<>(action, in, out);
  }

  List<Stratum> list() {
    int n = action.dimension();
    Matrix<Cyclotomic> fixed = stabilizer.fixedVectors();
    List<Cyclotomic> zero = Matrix.zero(Cyclotomics.FIELD, n, 1).column(0);
    int group = stabilizer.algebraDimension();
    List<Stratum> strata = new ArrayList<>();
    List<Matrix<Cyclotomic>> atOrigin = new ArrayList<>();
    for (KernelElement e : KernelSpace.on(action).from(in).to(out).upToDegree(0).basis()) {
      Stratum origin = new Stratum("", 0, OptionalLong.empty(), group, zero, List.of());
      atOrigin.add(origin.at(e.matrix()));
    }
    strata.add(
        new Stratum(
            fixed.columns() == 0 ? "origin" : "fixed points",
            fixed.columns(),
            OptionalLong.empty(),
            group,
            fixed.columns() == 0 ? zero : fixed.column(0),
            atOrigin));
    if (fixed.columns() < n) {
      strata.add(generic(fixed, group));
    }
    return strata;
  }

  private Stratum generic(Matrix<Cyclotomic> fixed, int group) {
    int n = action.dimension();
    List<Cyclotomic> point = stabilizer.pointOutside(fixed);
    LieStabilizer<G> generic = stabilizer;
    int orbit = stabilizer.orbitDimension(point);
    if (orbit != n - fixed.columns() - 1) {
      complete = false;
      LieStabilizer.Slice<G> slice = stabilizer.slice();
      point = slice.point();
      generic = slice.generic();
      orbit = stabilizer.orbitDimension(point);
      if (!stabilizer.hasLargestOrbit(point)) {
        throw new InvalidInput(
            "strata of " + action.name() + " of " + action.group().name(),
            "no orbit that is known to be of the largest dimension",
            "an action where each factor has coordinates of its own, or a transitive one",
            "take a finite subgroup, or kernels by harmonic degree");
      }
    }
    return new Stratum(
        "generic points",
        n,
        OptionalLong.empty(),
        group - orbit,
        "",
        fixedDimension(point, generic, n - orbit),
        orbit,
        point,
        valuesAt(point, in, out, generic));
  }

  /** The fixed vectors of a generic stabiliser contain those normal to the orbit. */
  private int fixedDimension(List<Cyclotomic> point, LieStabilizer<G> known, int normal) {
    LieRepresentation<G> trivial = LieRepresentation.trivial(action.group());
    LieStabilizer<G> vectors = known.between(trivial, action);
    return vectors.boundAt(point) == normal
        ? normal
        : valuesAt(point, trivial, action, vectors).size();
  }

  /** Whether the strata are all. */
  boolean isComplete() {
    return complete;
  }

  /** The values of kernels at a point, of a degree so high that they reach the bound. */
  private List<Matrix<Cyclotomic>> valuesAt(
      List<Cyclotomic> point,
      LieRepresentation<G> from,
      LieRepresentation<G> to,
      LieStabilizer<G> known) {
    int bound = known.boundAt(point);
    Stratum empty = new Stratum("", 0, OptionalLong.empty(), 0, point, List.of());
    List<Matrix<Cyclotomic>> values = new ArrayList<>();
    for (int degree = 1; values.size() < bound; degree += 1) {
      limits.require("degree of harmonics on an orbit", degree, limits.maxDegree());
      if (degree > 1 && Monomials.of(action.dimension(), degree).count() > MOST_MONOMIALS) {
        throw new LimitExceeded(
            "degree of harmonics on a generic orbit of " + action.name(),
            "values of " + values.size() + " kernels below degree " + degree,
            "the " + bound + " that the known elements of the stabiliser admit",
            "between these numbers are free there; take kernels by harmonic degree");
      }
      values = values(empty, from, to, degree);
    }
    if (values.size() > bound) {
      throw new IllegalStateException("more values of kernels than their stabiliser admits");
    }
    return values;
  }

  private List<Matrix<Cyclotomic>> values(
      Stratum at, LieRepresentation<G> from, LieRepresentation<G> to, int degree) {
    List<Matrix<Cyclotomic>> values = new ArrayList<>();
    for (KernelElement e : KernelSpace.on(action).from(from).to(to).upToDegree(degree).basis()) {
      List<Matrix<Cyclotomic>> more = new ArrayList<>(values);
      more.add(at.at(e.matrix()));
      if (Stratum.rank(more) == more.size()) {
        values = more;
      }
    }
    return values;
  }

  static int rank(Matrix<Cyclotomic> m) {
    return m.columns() == 0 || m.rows() == 0 ? 0 : ExactLinearAlgebra.rank(Cyclotomics.FIELD, m);
  }
}
