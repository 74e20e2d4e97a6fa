package org.intertwiner.nn.tensor;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.engine.Array;
import org.intertwiner.nn.engine.Shape;

/**
 * Fused passes over memory for normalisation layers, each with derivatives of any order.
 *
 * <p>Coefficients have the rank of the field and extent 1 on the axes they repeat over, for example
 * (1, channels, 1, 1).
 */
public final class Normalisations {
  private Normalisations() {}

  /**
   * A normalised field and what it was normalised by.
   *
   * @param value the normalised field
   * @param mean the means, untracked
   * @param variance the mean squared deviations, untracked
   */
  public record Normalised(Tensor value, Tensor mean, Tensor variance) {}

  /**
   * Computes a·x + b in one pass.
   *
   * @param x the field
   * @param a factors that broadcast to x
   * @param b summands, shaped as {@code a}
   * @return shaped as x
   * @throws InvalidInput if the shapes do not fit
   */
  public static Tensor scaleShift(Tensor x, Tensor a, Tensor b) {
    coefficients("scale and shift", x, a, b);
    Array out = Ops.out("scale and shift", x, x.shape());
    x.engine().scaleShift(x.array(), a.array(), b.array(), out);
    return Tape.record(
        "scale and shift",
        new Tensor(x.engine(), out, null),
        List.of(x, a, b),
        (y, g, to) -> {
          if (to.needs(0)) {
            to.give(0, g.multiply(a));
          }
          if (to.needs(1)) {
            to.give(1, Ops.productSum(g, x, a.shape()));
          }
          if (to.needs(2)) {
            to.give(2, Ops.sum(g, b.shape()));
          }
        });
  }

  /**
   * Computes a·x + b·z + c in one pass.
   *
   * @param x first field
   * @param a its factors, which broadcast to x
   * @param z second field, shaped as x
   * @param b its factors, shaped as {@code a}
   * @param c summands, shaped as {@code a}
   * @return shaped as x
   * @throws InvalidInput if the shapes do not fit
   */
  public static Tensor combine(Tensor x, Tensor a, Tensor z, Tensor b, Tensor c) {
    coefficients("combination", x, a, b, c);
    if (!x.shape().equals(z.shape())) {
      throw new InvalidInput(
          "combination", "shapes " + x.shape() + " and " + z.shape(), "equal shapes", "");
    }
    Array out = Ops.out("combination", x, x.shape());
    x.engine().combine(x.array(), a.array(), z.array(), b.array(), c.array(), out);
    return Tape.record(
        "combination",
        new Tensor(x.engine(), out, null),
        List.of(x, a, z, b, c),
        (y, g, to) -> {
          Tensor[] inputs = {x, a, z, b};
          for (int i = 0; i < 4; i += 2) {
            if (to.needs(i)) {
              to.give(i, g.multiply(inputs[i + 1]));
            }
            if (to.needs(i + 1)) {
              to.give(i + 1, Ops.productSum(g, inputs[i], a.shape()));
            }
          }
          if (to.needs(4)) {
            to.give(4, Ops.sum(g, c.shape()));
          }
        });
  }

  /**
   * Sums (x − m)² over the axes on which m has extent 1.
   *
   * @param x the field
   * @param m centres, of equal rank, which broadcast to x
   * @return shaped as m
   * @throws InvalidInput if the shapes do not fit
   */
  public static Tensor squaredDeviation(Tensor x, Tensor m) {
    coefficients("squared deviation", x, m);
    Array out = Ops.out("squared deviation", x, m.shape());
    x.engine().squaredDeviation(x.array(), m.array(), out);
    return Ops.result(
        "squared deviation",
        x,
        m,
        out,
        (y, g, to) -> {
          Tensor twice = g.scale(2);
          if (to.needs(0)) {
            to.give(0, scaleShift(x, twice, twice.multiply(m).negate()));
          }
          if (to.needs(1)) {
            double count = (double) x.size() / Math.max(1, m.size());
            to.give(1, m.scale(count).subtract(Ops.sum(x, m.shape())).multiply(twice));
          }
        });
  }

  /**
   * Normalises to mean 0 and variance 1 over the axes on which the coefficients repeat, then scales
   * and shifts: y = γ·(x − μ)/√(σ² + ε) + β, with μ and σ² taken from x itself. Three passes over
   * memory forwards, two backwards.
   *
   * @param x the field
   * @param gamma γ, of equal rank
   * @param beta β, shaped as γ
   * @param epsilon ε, positive
   * @return y, μ and σ²
   * @throws InvalidInput if the shapes do not fit
   */
  public static Normalised batchNorm(Tensor x, Tensor gamma, Tensor beta, double epsilon) {
    coefficients("batch normalisation", x, gamma, beta);
    Shape s = gamma.shape();
    double share = (double) s.size() / Math.max(1, x.size());
    Normalised plain =
        Tape.withoutGradients(
            () -> {
              Tensor mean = Ops.sum(x, s).scale(share);
              Tensor variance = squaredDeviation(x, mean).scale(share);
              Tensor a = gamma.multiply(variance.add(epsilon).sqrt().reciprocal());
              Tensor b = beta.subtract(a.multiply(mean));
              return new Normalised(scaleShift(x, a, b), mean, variance);
            });
    Tensor value =
        Tape.record(
            "batch normalisation",
            plain.value(),
            List.of(x, gamma, beta),
            (y, g, to) -> pullBatchNorm(x, gamma, plain, epsilon, g, to));
    return new Normalised(value, plain.mean(), plain.variance());
  }

  /** With x̂ = (x − μ)r: gγ = Σ g·x̂, gβ = Σ g, gx = γr·(g − gβ/n − x̂·gγ/n). */
  private static void pullBatchNorm(
      Tensor x, Tensor gamma, Normalised plain, double epsilon, Tensor g, Cotangents to) {
    Shape s = gamma.shape();
    double share = (double) s.size() / Math.max(1, x.size());
    Tensor mean = plain.mean();
    Tensor variance = plain.variance();
    if (Tape.isRecording()) {
      mean = Ops.sum(x, s).scale(share);
      variance = squaredDeviation(x, mean).scale(share);
    }
    Tensor r = variance.add(epsilon).sqrt().reciprocal();
    Tensor sum = Ops.sum(g, s);
    Tensor hat = Ops.productSum(g, x, s).subtract(mean.multiply(sum)).multiply(r);
    to.give(1, hat);
    to.give(2, sum);
    if (to.needs(0)) {
      Tensor a = gamma.multiply(r);
      Tensor b = a.multiply(r).multiply(hat).scale(-share);
      Tensor c = a.multiply(sum).scale(-share).subtract(b.multiply(mean));
      to.give(0, combine(g, a, x, b, c));
    }
  }

  private static void coefficients(String what, Tensor x, Tensor... all) {
    Shape s = all[0].shape();
    for (Tensor c : all) {
      Ops.sameKind(what, x, c);
      boolean fits = c.shape().equals(s) && s.rank() == x.rank();
      for (int i = 0; fits && i < s.rank(); i++) {
        fits = s.at(i) == 1 || s.at(i) == x.shape().at(i);
      }
      if (!fits) {
        throw new InvalidInput(
            what,
            "field " + x.shape() + " with coefficients " + s + " and " + c.shape(),
            "coefficients of the field's rank, each extent the field's or 1",
            "");
      }
    }
  }
}
