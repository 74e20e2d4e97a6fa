package org.intertwiner.harmonic.spherical.convention;

import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.fourier.sphere.HarmonicCoefficients;
import org.intertwiner.harmonic.spherical.SphericalHarmonics;
import org.intertwiner.harmonic.wigner.CoefficientRotation;

/**
 * A convention for spherical harmonics.
 *
 * <p><em>Formula:</em> with Y the orthonormal harmonics of {@link SphericalHarmonics}, real or
 * complex, the harmonics of a convention are Y′_lm(x) = k_lm Y_lm(Px). k is {@link #factor}; P is
 * the identity, or (x, y, z) ↦ (z, x, y) where the polar axis is y. A function f = Σ c_lm Y_lm = Σ
 * c′_lm Y′_lm has c′ = D(P) c / k. <em>Shape:</em> place l² + l + m for all l &lt; L; complex
 * numbers as re, im. <em>Accuracy:</em> three roundings for coefficients; with another polar axis
 * that of {@link CoefficientRotation}. <em>Complexity:</em> L², or L³ with another polar axis.
 *
 * <p>Example: {@code HarmonicConvention.GEODESY.fromLibrary(c)} are the coefficients as in models
 * of the Earth's gravity.
 *
 * @param name its name
 * @param normalisation how large the harmonics are
 * @param condonShortley whether order m &gt; 0 has the factor (−1)ᵐ
 * @param complex whether the harmonics are complex, e^{imφ}, instead of cosines and sines
 * @param polarAxis the axis from which colatitude is measured
 */
public record HarmonicConvention(
    String name,
    Normalisation normalisation,
    boolean condonShortley,
    boolean complex,
    PolarAxis polarAxis) {

  /** How large harmonics are. */
  public enum Normalisation {
    /** ∫ |Y|² = 1 over the sphere, of area 4π. */
    ORTHONORMAL,
    /** ∫ |Y|² = 4π, or Σ_m |Y_lm|² = 2l + 1: fully normalised in geodesy. */
    MEAN_SQUARE,
    /** ∫ |Y|² = 4π/(2l + 1), or Σ_m |Y_lm|² = 1: Schmidt's quasi-normalisation. */
    SCHMIDT
  }

  /**
   * The axis from which colatitude is measured; azimuth runs from the next axis to the one after.
   */
  public enum PolarAxis {
    /** Azimuth from x towards y; degree 1 in the order y, z, x. */
    Z,
    /** Azimuth from z towards x; degree 1 in the order x, y, z. */
    Y
  }

  /** The harmonics of this library: real, orthonormal, without the phase. */
  public static final HarmonicConvention LIBRARY =
      real("library", Normalisation.ORTHONORMAL, PolarAxis.Z);

  /** Sphericart's real harmonics: those of this library. */
  public static final HarmonicConvention SPHERICART =
      real("sphericart", Normalisation.ORTHONORMAL, PolarAxis.Z);

  /** Quantum mechanics: complex, orthonormal, with the Condon–Shortley phase. */
  public static final HarmonicConvention QUANTUM =
      new HarmonicConvention("quantum", Normalisation.ORTHONORMAL, true, true, PolarAxis.Z);

  /** Geodesy: real, of mean square 1, without the phase. */
  public static final HarmonicConvention GEODESY =
      real("geodesy", Normalisation.MEAN_SQUARE, PolarAxis.Z);

  /** Geomagnetism: real, Schmidt's quasi-normalisation, without the phase. */
  public static final HarmonicConvention SCHMIDT =
      real("schmidt", Normalisation.SCHMIDT, PolarAxis.Z);

  /** The e3nn library with {@code normalization="integral"}. */
  public static final HarmonicConvention E3NN_INTEGRAL =
      real("e3nn-integral", Normalisation.ORTHONORMAL, PolarAxis.Y);

  /** The e3nn library with {@code normalization="component"}. */
  public static final HarmonicConvention E3NN_COMPONENT =
      real("e3nn-component", Normalisation.MEAN_SQUARE, PolarAxis.Y);

  /** The e3nn library with {@code normalization="norm"}. */
  public static final HarmonicConvention E3NN_NORM =
      real("e3nn-norm", Normalisation.SCHMIDT, PolarAxis.Y);

  /** P: a third of a turn about (1, 1, 1), x to y to z to x. */
  private static final UnitQuaternion TO_POLE = new UnitQuaternion(0.5, 0.5, 0.5, 0.5);

  private static final UnitQuaternion FROM_POLE = new UnitQuaternion(0.5, -0.5, -0.5, -0.5);

  private static HarmonicConvention real(String name, Normalisation size, PolarAxis axis) {
    return new HarmonicConvention(name, size, false, false, axis);
  }

  /**
   * The conventions with a name.
   *
   * @return all of them, the library's own first
   */
  public static List<HarmonicConvention> named() {
    return List.of(
        LIBRARY, QUANTUM, GEODESY, SCHMIDT, SPHERICART, E3NN_INTEGRAL, E3NN_COMPONENT, E3NN_NORM);
  }

  /**
   * A convention by its name.
   *
   * @param name one of those of {@link #named}
   * @return the convention
   * @throws InvalidInput where no convention has the name
   */
  public static HarmonicConvention parse(String name) {
    return named().stream()
        .filter(c -> c.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "convention of spherical harmonics",
                    name,
                    String.join(", ", named().stream().map(HarmonicConvention::name).toList()),
                    ""));
  }

  /**
   * The factor k of a harmonic against the orthonormal one, real without the phase or complex with
   * the phase.
   *
   * @param l the degree
   * @param m the order
   * @return k_lm
   * @throws InvalidInput where l is negative or |m| &gt; l
   */
  public double factor(int l, int m) {
    int index = SphericalHarmonics.index(l, m);
    double size =
        switch (normalisation) {
          case ORTHONORMAL -> 1;
          case MEAN_SQUARE -> Math.sqrt(4 * Math.PI);
          case SCHMIDT -> Math.sqrt(4 * Math.PI / (2.0 * l + 1));
        };
    int order = index - l * l - l;
    boolean odd = order % 2 != 0;
    // the complex harmonics of the library have the phase at m > 0; real ones take it for both
    // signs
    boolean flips = complex ? !condonShortley && odd && order > 0 : condonShortley && odd;
    return flips ? -size : size;
  }

  /**
   * The harmonics of this convention.
   *
   * @param maxDegree the highest degree
   * @param points x, y, z of each
   * @return rows [n][(L + 1)²], or of twice the length with re, im
   * @throws InvalidInput for a negative degree, or a point that is the origin or not finite
   * @throws LimitExceeded if the result is no array
   */
  public double[] values(int maxDegree, double[] points) {
    SphericalHarmonics harmonics = SphericalHarmonics.of(maxDegree);
    double[] turned = polarAxis == PolarAxis.Z ? points : turned(points);
    double[] out;
    if (complex) {
      long length = 2L * (points.length / 3) * harmonics.size();
      if (length > Integer.MAX_VALUE - 8) {
        throw new LimitExceeded(
            "array of harmonics", length + " numbers", "an array", "fewer points at a time");
      }
      out = new double[(int) length];
      harmonics.complexValues(turned, out, new Workers(1));
    } else {
      out = harmonics.values(turned);
    }
    int parts = complex ? 2 : 1;
    int row = parts * harmonics.size();
    double[] factors = factors(maxDegree + 1, parts);
    for (int j = 0; j < out.length; j++) {
      out[j] *= factors[j % row];
    }
    return out;
  }

  /**
   * Coefficients in this convention of a real function.
   *
   * @param coefficients L² coefficients in the real harmonics of this library
   * @return those of the same function here: L² numbers, or 2L²
   * @throws InvalidInput where the length is no square, or a number is not finite
   */
  public double[] fromLibrary(double[] coefficients) {
    int bandLimit = bandLimit(coefficients.length, 1);
    requireFinite(coefficients);
    double[] real = coefficients.clone();
    if (polarAxis == PolarAxis.Y && bandLimit > 0) {
      CoefficientRotation.of(bandLimit).real(TO_POLE, real);
    }
    double[] result =
        complex && bandLimit > 0 ? HarmonicCoefficients.toComplex(real, bandLimit) : real;
    double[] factors = factors(bandLimit, complex ? 2 : 1);
    for (int j = 0; j < result.length; j++) {
      result[j] /= factors[j];
    }
    return result;
  }

  /**
   * Coefficients in the real harmonics of this library of a real function.
   *
   * @param coefficients coefficients in this convention: L² numbers, or 2L² complex ones
   * @return L² coefficients of the same function
   * @throws InvalidInput where the length is no square, a number is not finite, or complex
   *     coefficients are those of a function that is not real
   */
  public double[] toLibrary(double[] coefficients) {
    int parts = complex ? 2 : 1;
    int bandLimit = bandLimit(coefficients.length, parts);
    requireFinite(coefficients);
    double[] own = coefficients.clone();
    double[] factors = factors(bandLimit, parts);
    for (int j = 0; j < own.length; j++) {
      own[j] *= factors[j];
    }
    double[] real = complex && bandLimit > 0 ? HarmonicCoefficients.toReal(own, bandLimit) : own;
    if (polarAxis == PolarAxis.Y && bandLimit > 0) {
      CoefficientRotation.of(bandLimit).real(FROM_POLE, real);
    }
    return real;
  }

  /**
   * Coefficients in this convention of a function that is given in another.
   *
   * @param other the other convention
   * @param coefficients coefficients there
   * @return coefficients of the same function here
   * @throws InvalidInput as {@link #toLibrary} of the other convention throws
   */
  public double[] convert(HarmonicConvention other, double[] coefficients) {
    return fromLibrary(other.toLibrary(coefficients));
  }

  /**
   * Real coefficients as geodesy tabulates them.
   *
   * @param coefficients L² numbers at l² + l + m
   * @return C[0][l][m] of cos mφ and C[1][l][m] of sin mφ, [2][L][L]
   * @throws InvalidInput where the length is no square
   */
  public static double[][][] toCosineSine(double[] coefficients) {
    int bandLimit = bandLimit(coefficients.length, 1);
    double[][][] table = new double[2][bandLimit][bandLimit];
    for (int l = 0; l < bandLimit; l++) {
      for (int m = 0; m <= l; m++) {
        table[0][l][m] = coefficients[l * l + l + m];
        table[1][l][m] = m == 0 ? 0 : coefficients[l * l + l - m];
      }
    }
    return table;
  }

  /**
   * Real coefficients from geodesy's tables.
   *
   * @param table C[0][l][m] of cos mφ and C[1][l][m] of sin mφ; places with m &gt; l are not read
   * @return L² numbers at l² + l + m
   * @throws InvalidInput where there are not two tables with a row of each degree, or the sine of
   *     an order 0 is not 0
   */
  public static double[] ofCosineSine(double[][][] table) {
    if (table.length != 2 || table[0].length != table[1].length) {
      throw new InvalidInput(
          "tables of coefficients",
          table.length + " tables",
          "cosines and sines, equally long",
          "");
    }
    int bandLimit = table[0].length;
    double[] coefficients = new double[bandLimit * bandLimit];
    for (int l = 0; l < bandLimit; l++) {
      if (table[0][l].length <= l || table[1][l].length <= l) {
        throw new InvalidInput(
            "row of degree " + l,
            table[0][l].length + " cosines, " + table[1][l].length + " sines",
            "at least " + (l + 1),
            "orders 0 … l, the sine of order 0 too");
      }
      if (table[1][l][0] != 0) {
        throw new InvalidInput(
            "sine of order 0 and degree " + l, "" + table[1][l][0], "0", "sin 0 is 0");
      }
      coefficients[l * l + l] = table[0][l][0];
      for (int m = 1; m <= l; m++) {
        coefficients[l * l + l + m] = table[0][l][m];
        coefficients[l * l + l - m] = table[1][l][m];
      }
    }
    return coefficients;
  }

  private double[] factors(int bandLimit, int parts) {
    double[] factors = new double[parts * bandLimit * bandLimit];
    for (int l = 0; l < bandLimit; l++) {
      for (int m = -l; m <= l; m++) {
        for (int part = 0; part < parts; part++) {
          factors[parts * (l * l + l + m) + part] = factor(l, m);
        }
      }
    }
    return factors;
  }

  private static double[] turned(double[] points) {
    double[] turned = points.clone();
    for (int i = 0; i + 2 < points.length; i += 3) {
      turned[i] = points[i + 2];
      turned[i + 1] = points[i];
      turned[i + 2] = points[i + 1];
    }
    return turned;
  }

  private static int bandLimit(int length, int parts) {
    int bandLimit = (int) Math.round(Math.sqrt(length / (double) parts));
    if (parts * bandLimit * bandLimit != length) {
      throw new InvalidInput(
          "number of coefficients",
          "" + length,
          parts == 1 ? "a square L²" : "2L² numbers re, im",
          "all orders of every degree below L");
    }
    return bandLimit;
  }

  private static void requireFinite(double[] coefficients) {
    for (int j = 0; j < coefficients.length; j++) {
      if (!Double.isFinite(coefficients[j])) {
        throw new InvalidInput("coefficient " + j, "" + coefficients[j], "a finite number", "");
      }
    }
  }
}
