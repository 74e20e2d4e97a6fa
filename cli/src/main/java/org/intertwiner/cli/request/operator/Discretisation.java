package org.intertwiner.cli.request.operator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.cli.picture.PictureOptions;
import org.intertwiner.cli.picture.StencilPicture;
import org.intertwiner.harmonic.kernel.sample.Grid;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.stencil.Accuracy;
import org.intertwiner.pdo.stencil.Anisotropy;
import org.intertwiner.pdo.stencil.FiniteDifferences;
import org.intertwiner.pdo.stencil.GaussianDerivatives;
import org.intertwiner.pdo.stencil.RadialBasisDifferences;
import org.intertwiner.pdo.stencil.SpectralDifferences;
import org.intertwiner.pdo.stencil.SpectralOperator;
import org.intertwiner.pdo.stencil.Stability;
import org.intertwiner.pdo.stencil.Stencil;
import org.intertwiner.pdo.stencil.StencilWeights;

/**
 * How operators become stencils on a cubic grid.
 *
 * @param kind finite differences, derivatives of a Gaussian, splines or Fourier multipliers
 * @param size cells along each axis
 * @param sigma the standard deviation of the Gaussian, in cells
 */
public record Discretisation(Kind kind, int size, double sigma) {
  /** The most cells along an axis. */
  public static final int MAX_SIZE = 15;

  private static final int MAX_CELLS = 1000;

  /** The angular frequency at which anisotropy is measured, radians per cell. */
  private static final double FREQUENCY = 0.5;

  /** The ways. */
  public enum Kind {
    /** Exact finite differences of the highest accuracy. */
    FD,
    /** Derivatives of a Gaussian with corrected moments. */
    GAUSS,
    /** Polyharmonic splines with polynomials. */
    RBF,
    /** Fourier multipliers on a periodic grid. */
    SPECTRAL;

    /**
     * Reads a word.
     *
     * @param word {@code fd}, {@code gauss}, {@code rbf} or {@code spectral}
     * @return the kind
     * @throws InvalidInput where it is another
     */
    public static Kind parse(String word) {
      return Arrays.stream(values())
          .filter(k -> k.word().equals(word.strip().toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new InvalidInput("stencil", word, "fd, gauss, rbf or spectral", ""));
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A checked choice.
   *
   * @param kind finite differences, derivatives of a Gaussian, splines or Fourier multipliers
   * @param size cells along each axis
   * @param sigma the standard deviation of the Gaussian, in cells
   * @throws InvalidInput where the size is not positive
   * @throws LimitExceeded where it is too large
   */
  public Discretisation {
    if (size < 1) {
      throw new InvalidInput("size of a stencil", "" + size, "at least 1", "");
    }
    if (size > MAX_SIZE) {
      throw new LimitExceeded("size of a stencil", "" + size, "at most " + MAX_SIZE, "");
    }
  }

  /**
   * Makes stencils.
   *
   * @param operators operators on one space
   * @return one stencil for each
   * @throws InvalidInput where the grid is too small for one of them
   * @throws LimitExceeded where the grid would have too many cells
   */
  public List<Discrete> of(List<DifferentialOperator> operators) {
    List<Discrete> all = new ArrayList<>();
    for (DifferentialOperator operator : operators) {
      int n = operator.symbol().variables();
      if (Math.pow(size, n) > MAX_CELLS) {
        throw new LimitExceeded(
            "grid of a stencil", size + " cells along " + n + " axes", MAX_CELLS + " cells", "");
      }
      int[] shape = new int[n];
      Arrays.fill(shape, size);
      all.add(discrete(operator, Grid.of(shape)));
    }
    return List.copyOf(all);
  }

  /** A picture of stencils, the exact ones with their fractions. */
  static StencilPicture picture(String title, List<Discrete> stencils) {
    StencilPicture picture = StencilPicture.titled(title, PictureOptions.DEFAULT);
    for (Discrete d : stencils) {
      String name = d.operator().name().orElse("order " + d.operator().order());
      picture =
          d.exact().isPresent()
              ? picture.with(name, d.exact().get())
              : picture.with(name, d.weights());
    }
    return picture;
  }

  private Discrete discrete(DifferentialOperator operator, Grid grid) {
    return switch (kind) {
      case FD -> {
        Stencil exact = FiniteDifferences.on(grid).of(operator);
        yield new Discrete(
            operator, StencilWeights.from(exact), Optional.of(exact), Optional.empty());
      }
      case GAUSS ->
          new Discrete(
              operator,
              GaussianDerivatives.on(grid, sigma).of(operator),
              Optional.empty(),
              Optional.empty());
      case RBF -> {
        int power = 2 * (operator.order() / 2) + 3;
        RadialBasisDifferences splines = RadialBasisDifferences.of(power, operator.order());
        yield new Discrete(
            operator, splines.at(grid, operator), Optional.empty(), Optional.empty());
      }
      case SPECTRAL -> {
        SpectralOperator periodic = SpectralDifferences.on(grid.shape()).of(operator);
        yield new Discrete(operator, periodic.weights(), Optional.empty(), Optional.of(periodic));
      }
    };
  }

  /**
   * An operator and its stencil.
   *
   * @param operator the operator
   * @param weights its weights
   * @param exact the exact stencil, where it is one
   * @param periodic the Fourier multipliers, where the grid is periodic
   */
  public record Discrete(
      DifferentialOperator operator,
      StencilWeights weights,
      Optional<Stencil> exact,
      Optional<SpectralOperator> periodic) {

    /** The order of accuracy, where it is known and finite. */
    private Optional<Accuracy> accuracy() {
      return exact.flatMap(stencil -> Accuracy.of(stencil, operator));
    }

    /**
     * Writes the fields of one stencil.
     *
     * @param json where to, inside an object
     * @throws IOException where the target cannot be written
     */
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeNumberField("order", operator.order());
      json.writeArrayFieldStart("shape");
      json.writeNumber(weights.rows());
      json.writeNumber(weights.columns());
      for (int cells : weights.points().shape()) {
        json.writeNumber(cells);
      }
      json.writeEndArray();
      json.writeFieldName("weights");
      double[] values = weights.toArray();
      json.writeArray(values, 0, values.length);
      Optional<Accuracy> accuracy = accuracy();
      if (accuracy.isPresent()) {
        json.writeNumberField("accuracy", accuracy.get().order());
        json.writeBooleanField("isotropicError", accuracy.get().isotropic());
      }
      if (periodic.isPresent()) {
        json.writeStringField("accuracy", "spectral");
        json.writeNumberField("measuredError", periodic.get().measuredError());
      }
      Optional<Double> anisotropy = anisotropy();
      if (anisotropy.isPresent()) {
        json.writeNumberField("anisotropy", anisotropy.get());
        json.writeNumberField("atFrequency", FREQUENCY);
      }
      Optional<Stability> stability = stability();
      if (stability.isPresent() && stability.get().heatStep().isPresent()) {
        json.writeNumberField("heatStep", stability.get().heatStep().getAsDouble());
        json.writeNumberField("waveStep", stability.get().waveStep().getAsDouble());
      }
    }

    /**
     * Writes one stencil for people.
     *
     * @param text where to
     */
    public void writeText(StringBuilder text) {
      text.append("order ").append(operator.order());
      operator.name().ifPresent(name -> text.append(", ").append(name));
      accuracy()
          .ifPresent(
              a ->
                  text.append(": accuracy ")
                      .append(a.order())
                      .append(a.isotropic() ? ", isotropic error" : ""));
      periodic.ifPresent(
          p ->
              text.append(
                  String.format(
                      Locale.ROOT, ": spectral, measured error %.1e", p.measuredError())));
      anisotropy()
          .ifPresent(
              a ->
                  text.append(
                      String.format(
                          Locale.ROOT, ", anisotropy %.1e at frequency %.1f", a, FREQUENCY)));
      stability()
          .filter(s -> s.heatStep().isPresent())
          .ifPresent(
              s ->
                  text.append(
                      String.format(
                          Locale.ROOT,
                          ", stable time steps %.4f (heat) and %.4f (wave)",
                          s.heatStep().getAsDouble(),
                          s.waveStep().getAsDouble())));
      text.append('\n');
    }

    private Optional<Double> anisotropy() {
      int n = operator.symbol().variables();
      return (n == 2 || n == 3) && periodic.isEmpty()
          ? Optional.of(Anisotropy.of(weights, operator, FREQUENCY))
          : Optional.empty();
    }

    /** Of operators that a time step can be taken with: square, even and self-adjoint. */
    private Optional<Stability> stability() {
      boolean selfAdjoint =
          (periodic.isPresent()
                  || Arrays.stream(weights.points().shape()).allMatch(cells -> cells % 2 == 1))
              && operator.order() == 2
              && weights.rows() == weights.columns()
              && operator.symbol().equals(operator.symbol().transpose());
      return selfAdjoint
          ? Optional.of(
              periodic.map(SpectralOperator::stability).orElseGet(() -> Stability.of(weights)))
          : Optional.empty();
    }
  }
}
