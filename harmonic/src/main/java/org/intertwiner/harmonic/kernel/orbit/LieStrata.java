package org.intertwiner.harmonic.kernel.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.LieRepresentation;

/**
 * All strata of a product of groups with known subgroups, each of which acts on coordinates of its
 * own: the products of the strata of the factors.
 */
final class LieStrata {
  private static final int TRIED_POINTS = 40;

  private final LieRepresentation<?> in;
  private final LieRepresentation<?> out;
  private final List<LieFactor<?>> factors;
  private final OrbitLimits limits;
  private final int n;

  /** An isotropy group of a factor with a point of its own. */
  private record Choice(LieFactor.Isotropy isotropy, List<Cyclotomic> point) {}

  LieStrata(
      LieRepresentation<?> in,
      LieRepresentation<?> out,
      List<LieFactor<?>> factors,
      OrbitLimits limits) {
    this.in = in;
    this.out = out;
    this.factors = factors;
    this.limits = limits;
    this.n = factors.stream().mapToInt(f -> f.coordinates().size()).sum();
  }

  List<Stratum> list() {
    List<List<Choice>> products = List.of(List.of());
    for (LieFactor<?> factor : factors) {
      List<Choice> own = choices(factor);
      List<List<Choice>> longer = new ArrayList<>();
      for (List<Choice> some : products) {
        for (Choice next : own) {
          List<Choice> more = new ArrayList<>(some);
          more.add(next);
          longer.add(more);
        }
      }
      limits.require("number of strata", longer.size(), limits.maxStrata());
      products = longer;
    }
    return products.stream()
        .map(this::stratum)
        .sorted(
            Comparator.comparingInt(Stratum::dimension)
                .thenComparing(Stratum::orbitDimension)
                .thenComparing(s -> -s.stabilizer().orElse(0)))
        .toList();
  }

  private static <G> List<Choice> choices(LieFactor<G> factor) {
    RealTurns turns = new RealTurns(factor.space(), factor.action().norms());
    return factor.isotropyGroups().stream()
        .map(h -> new Choice(h, representative(factor, turns, h)))
        .toList();
  }

  /** A point Σ tᵏ b_k of the fixed space that nothing outside H fixes, in orthonormal entries. */
  private static <G> List<Cyclotomic> representative(
      LieFactor<G> factor, RealTurns turns, LieFactor.Isotropy h) {
    List<Rational> norms = factor.action().norms();
    List<List<Cyclotomic>> basis = new ArrayList<>();
    for (int k = 0; k < h.fixed().columns(); k++) {
      Matrix<Cyclotomic> column =
          Matrix.of(Cyclotomics.FIELD, List.of(h.fixed().column(k))).transpose();
      basis.add(Commutant.orthonormal(column, List.of(Rational.ONE), norms).column(0));
    }
    PointProof proof =
        new PointProof(turns, h.group(), basis.stream().map(PointProof::rounded).toList());
    for (int t = 1; t <= TRIED_POINTS; t++) {
      List<Cyclotomic> point = combination(basis, t, norms.size());
      // every point but 0 of a line that H fixes has the same stabiliser
      if (basis.size() < 2 || proof.holds(PointProof.rounded(point))) {
        return point;
      }
    }
    throw new IllegalStateException("no point with the stabiliser " + h.group());
  }

  private static List<Cyclotomic> combination(List<List<Cyclotomic>> basis, int t, int n) {
    List<Cyclotomic> sum = new ArrayList<>(Collections.nCopies(n, Cyclotomic.ZERO));
    for (int k = 0; k < basis.size(); k++) {
      // whole numbers without a pattern that a reflection keeps
      long modulus = 2L * basis.size() + 1;
      long residue = (k * (long) k + 1) * t % modulus;
      Cyclotomic weight = Cyclotomic.of(residue == 0 ? modulus : residue);
      for (int i = 0; i < n; i++) {
        sum.set(i, sum.get(i).add(basis.get(k).get(i).multiply(weight)));
      }
    }
    return sum;
  }

  private Stratum stratum(List<Choice> choices) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the strata were interrupted");
    }
    Commutant maps = new Commutant(out.dimension(), in.dimension());
    Cyclotomic[] point = new Cyclotomic[n];
    Arrays.fill(point, Cyclotomic.ZERO);
    int group = 0;
    int stabilizer = 0;
    int fixed = 0;
    int stratum = 0;
    long order = 1;
    boolean whole = true;
    for (int f = 0; f < factors.size(); f++) {
      Choice choice = choices.get(f);
      LieFactor<?> factor = factors.get(f);
      SubgroupClass h = choice.isotropy().group();
      factor.restrict(maps, h);
      for (int i = 0; i < choice.point().size(); i++) {
        point[factor.coordinates().get(i)] = choice.point().get(i);
      }
      group += factor.groupDimension();
      stabilizer += h.dimension();
      fixed += choice.isotropy().fixed().columns();
      stratum += choice.isotropy().stratum();
      order *= h.order().orElse(1);
      whole &= h.isWhole();
    }
    String name =
        choices.stream()
            .map(c -> c.isotropy().group().toString())
            .collect(Collectors.joining(" x "));
    return new Stratum(
        kind(whole, fixed, stratum),
        stratum,
        stabilizer == 0 ? OptionalLong.of(order) : OptionalLong.empty(),
        stabilizer,
        name,
        fixed,
        group - stabilizer,
        List.of(point),
        maps.orthonormal(in.norms(), out.norms()));
  }

  private String kind(boolean whole, int fixed, int stratum) {
    if (whole) {
      return fixed == 0 ? "origin" : "fixed points";
    }
    if (stratum == n) {
      return "generic points";
    }
    return fixed == 1 ? "axis" : "subspace";
  }
}
