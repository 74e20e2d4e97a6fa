package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.Certificate;

/**
 * One run of all checks of kernels on scale space: those of the steerable kernels, and of the
 * radial parts that there is one of each degree and number, that they are dilated from one function
 * and that they are orthogonal. All equivariant polynomials of an order are sums of |x|²ᵖK (E.
 * Fischer, 1917), so together they are a basis.
 */
final class ScaleChecking {
  private static final double ROUNDING = 1e-9;
  private static final double LARGE = 1e200;

  private final ScaleDocument document;
  private final ScaleDocument.Scales scales;
  private final int dimension;
  private final DocumentLimits limits;
  private final Findings findings = new Findings();

  ScaleChecking(ScaleDocument document, DocumentLimits limits) {
    this.document = document;
    this.scales = document.scales();
    this.dimension = document.basis().action().dimension();
    this.limits = limits;
  }

  Recheck run() {
    findings.digest(document);
    KernelDocument steerable = new KernelDocument(document.basis());
    Optional<Certificate> certificate = new Rechecking(steerable, limits, findings).check();
    axis();
    profiles();
    dilation();
    values();
    orthogonality();
    dimensions();
    String subject =
        "scale kernels from "
            + document.basis().in().name()
            + " to "
            + document.basis().out().name();
    return findings.toRecheck(certificate, subject, document.basis().group().name());
  }

  private void axis() {
    int most = scales.levels() - 1;
    boolean above = scales.base().isReal() && scales.base().subtract(Cyclotomic.ONE).signum() > 0;
    boolean offsets =
        scales.firstOffset() <= scales.lastOffset()
            && -most <= scales.firstOffset()
            && scales.lastOffset() <= most;
    boolean free = !scales.lifting() || (scales.firstOffset() == 0 && scales.lastOffset() == 0);
    findings.add(
        "scales",
        above && offsets && free,
        "the base is above 1 and the offsets are on the axis",
        "base "
            + scales.base()
            + ", offsets "
            + scales.firstOffset()
            + " … "
            + scales.lastOffset());
  }

  /** Whether there is exactly one radial part for each number and each degree that has kernels. */
  private void profiles() {
    int order = document.basis().maxDegree();
    Set<List<Integer>> wanted = new HashSet<>();
    for (int l = 0; l <= order; l++) {
      for (int p = 0; document.basis().counted().get(l) > 0 && l + 2 * p <= order; p++) {
        wanted.add(List.of(l, p));
      }
    }
    List<List<Integer>> found =
        scales.profiles().stream().map(f -> List.of(f.degree(), f.number())).toList();
    boolean top =
        scales.profiles().stream()
            .allMatch(f -> f.levels().stream().noneMatch(c -> c.get(f.number()).isZero()));
    findings.add(
        "radial parts",
        found.size() == wanted.size() && wanted.equals(new HashSet<>(found)) && top,
        "one radial part of every degree for each degree of kernels, so all polynomials",
        "the radial parts (degree, number) are " + found);
  }

  /** The constraint of dilations, aⁿψ_k(ax) = ψ_{k−1}(x), by coefficients. */
  private void dilation() {
    boolean same = scales.rates().get(0).equals(Cyclotomic.of(scales.squaredWidth().inverse()));
    Cyclotomic square = scales.base().multiply(scales.base());
    for (int k = 1; k < scales.levels(); k++) {
      same &= scales.rates().get(k).multiply(square).equals(scales.rates().get(k - 1));
      for (ScaleDocument.Profile profile : scales.profiles()) {
        for (int i = 0; i <= profile.number(); i++) {
          Cyclotomic factor = scales.base().pow(dimension + profile.degree() + 2 * i);
          Cyclotomic before = profile.levels().get(k - 1).get(i);
          same &= profile.levels().get(k).get(i).multiply(factor).equals(before);
        }
      }
    }
    findings.add(
        "dilation",
        same,
        "every kernel is one function dilated, exactly",
        "the functions of two scales are not dilated from each other");
  }

  /** The same by rounded values of the functions along a ray on which K is 1 at distance 1. */
  private void values() {
    double worst = 0;
    double base = scales.base().re();
    for (ScaleDocument.Profile profile : scales.profiles()) {
      for (int k = 1; k < scales.levels(); k++) {
        for (double radius : List.of(0.25, 0.7, 1.3, 2.1)) {
          double r =
              radius * Math.sqrt(scales.squaredWidth().doubleValue() * Math.pow(base, 2 * k - 2));
          if (isModerate(profile, k, base * r)) {
            double now = Math.pow(base, dimension) * value(profile, k, base * r);
            double before = value(profile, k - 1, r);
            double size = size(profile, k - 1, r);
            worst = Math.max(worst, Math.abs(now - before) / size);
          }
        }
      }
    }
    findings.add(
        "dilation, second way",
        worst < ROUNDING,
        "values of the functions of neighbouring scales agree within rounding",
        "values of the functions of neighbouring scales differ by " + worst + " of their size");
  }

  /** Whether coefficients and powers are far from the ends of the range of float64. */
  private static boolean isModerate(ScaleDocument.Profile profile, int level, double r) {
    boolean moderate = Math.pow(r, profile.degree() + 2 * profile.number()) < LARGE;
    for (Cyclotomic c : profile.levels().get(level)) {
      moderate &= Math.abs(c.re()) > 1 / LARGE && Math.abs(c.re()) < LARGE;
    }
    return moderate;
  }

  private double value(ScaleDocument.Profile profile, int level, double r) {
    double sum = 0;
    for (int i = 0; i <= profile.number(); i++) {
      sum += profile.levels().get(level).get(i).re() * Math.pow(r, profile.degree() + 2 * i);
    }
    return sum * Math.exp(-scales.rates().get(level).re() * r * r / 2);
  }

  private double size(ScaleDocument.Profile profile, int level, double r) {
    double sum = 0;
    for (int i = 0; i <= profile.number(); i++) {
      double coefficient = Math.abs(profile.levels().get(level).get(i).re());
      sum += coefficient * Math.pow(r, profile.degree() + 2 * i);
    }
    return sum * Math.exp(-scales.rates().get(level).re() * r * r / 2);
  }

  /** ∫ ψ_p ψ_q = 0 for p ≠ q at scale 0: moments of Gaussians are rising factorials of l + n/2. */
  private void orthogonality() {
    boolean orthogonal = true;
    List<ScaleDocument.Profile> all = scales.profiles();
    for (int a = 0; a < all.size(); a++) {
      for (int b = 0; b < a; b++) {
        if (all.get(a).degree() == all.get(b).degree()) {
          orthogonal &= product(all.get(a), all.get(b)).isZero();
        }
      }
    }
    findings.add(
        "orthogonality",
        orthogonal,
        "radial parts of one degree are orthogonal at scale 0",
        "two radial parts of one degree are not orthogonal");
  }

  private Cyclotomic product(ScaleDocument.Profile f, ScaleDocument.Profile g) {
    List<Rational> moments = new ArrayList<>(List.of(Rational.ONE));
    Rational start = Rational.of(2L * f.degree() + dimension, 2);
    for (int m = 0; m < f.number() + g.number(); m++) {
      Rational factor = start.add(Rational.of(m)).multiply(scales.squaredWidth());
      moments.add(moments.get(m).multiply(factor));
    }
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int i = 0; i <= f.number(); i++) {
      for (int j = 0; j <= g.number(); j++) {
        Cyclotomic term = f.levels().get(0).get(i).multiply(g.levels().get(0).get(j));
        sum = sum.add(term.scale(moments.get(i + j)));
      }
    }
    return sum;
  }

  private void dimensions() {
    List<Long> found = new ArrayList<>();
    for (int order = 0; order <= document.basis().maxDegree(); order++) {
      long sum = 0;
      for (ScaleDocument.Profile profile : scales.profiles()) {
        boolean here = profile.degree() + 2 * profile.number() == order;
        sum += here ? document.basis().counted().get(profile.degree()) : 0;
      }
      found.add(sum);
    }
    findings.add(
        "dimensions by order",
        found.equals(scales.counted()),
        "for each offset " + found,
        "for each offset " + found + ", the document claims " + scales.counted());
  }
}
