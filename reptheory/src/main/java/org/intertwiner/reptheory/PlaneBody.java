package org.intertwiner.reptheory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.jspecify.annotations.Nullable;

/** A representation of SO(2) or O(2): ρ(R(θ)s^f) = exp(θA) S^f by the spectrum of A. */
final class PlaneBody<G> implements LieBody<G> {
  private final CompactGroup<G> group;
  private final List<Matrix<Cyclotomic>> generators;
  private final List<Rational> norms;
  private volatile @Nullable PlaneSpectrum spectrum;

  PlaneBody(CompactGroup<G> group, List<Matrix<Cyclotomic>> generators, List<Rational> norms) {
    this.group = group;
    this.generators = generators;
    this.norms = norms;
  }

  PlaneSpectrum spectrum() {
    PlaneSpectrum known = spectrum;
    if (known == null) {
      known = PlaneSpectrum.of(generators.get(0), norms);
      spectrum = known;
    }
    return known;
  }

  @Override
  public double[][][] at(G g) {
    double[][][] rotation = spectrum().at(angle(g));
    return g instanceof PlaneIsometry isometry && isometry.reflected()
        ? LieBody.multiply(rotation, PlaneSpectrum.rounded(generators.get(1), norms))
        : rotation;
  }

  private static double angle(Object g) {
    return g instanceof PlaneRotation rotation ? rotation.angle() : ((PlaneIsometry) g).angle();
  }

  @Override
  public Character<G> character() {
    Map<Integer, Long> multiplicities = new TreeMap<>();
    PlaneSpectrum found = spectrum();
    for (int f = 0; f < found.frequencies().size(); f++) {
      multiplicities.put(found.frequencies().get(f), (long) found.multiplicities().get(f));
    }
    long trace =
        group instanceof O2
            ? generators.get(1).trace().toRational().numerator().longValueExact()
            : 0;
    return PlaneCharacter.of(group, multiplicities, trace);
  }
}
