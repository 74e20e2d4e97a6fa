package org.intertwiner.harmonic.kernel.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.solid.SolidHarmonics;

/**
 * The values of the distinct forms of a basis on the directions of some points, and of rings on
 * their radii. A form is a short list of coordinates in the harmonics of its degree.
 */
final class PointValues {
  private final Map<Form, Integer> numbers = new LinkedHashMap<>();
  private final IdentityHashMap<PolynomialMatrix, int[]> numbersOf = new IdentityHashMap<>();
  private long entryCount;
  private final double[][] angular;
  private final double[][][] radial;
  private final int count;
  private final Map<Cyclotomic, Double> rounded = new HashMap<>();
  private final Map<Rational, Double> roots = new HashMap<>();

  /** The coordinates of a form that are not zero. */
  private record Atom(int degree, int[] places, double[] coordinates) {}

  /**
   * Evaluates what the kept pairs need.
   *
   * @param kept by degree and ring
   */
  PointValues(
      List<BasisBlock> blocks,
      SamplePoints points,
      RadialProfile profile,
      boolean[][] kept,
      SampleLimits limits) {
    this.count = points.count();
    number(blocks, kept);
    limits.requireFactored(predictedBytes(kept), points);
    SolidHarmonics harmonics = SolidHarmonics.upTo(points.dimension(), highest(kept));
    Atom[] atoms = new Atom[numbers.size()];
    for (Form form : numbers.keySet()) {
      atoms[numbers.get(form)] = atom(harmonics, form);
    }
    this.angular = new double[atoms.length][count];
    for (int x = 0; x < count; x++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("sampling was interrupted");
      }
      double radius = points.radius(x);
      double[] direction = points.at(x);
      for (int v = 0; v < direction.length; v++) {
        direction[v] = radius > 0 ? direction[v] / radius : 0;
      }
      evaluate(atoms, harmonics.values(direction), x);
    }
    this.radial = radial(points, profile, kept);
  }

  /** Numbers the distinct forms, looking each entry up once. */
  private void number(List<BasisBlock> blocks, boolean[][] kept) {
    for (BasisBlock block : blocks) {
      for (PolynomialMatrix element : block.elements()) {
        if (!isKept(kept, element.degree())) {
          continue;
        }
        List<PolynomialMatrix.Entry> entries = element.entries();
        int[] own = new int[entries.size()];
        for (int i = 0; i < own.length; i++) {
          Form form = entries.get(i).base();
          Integer known = numbers.get(form);
          if (known == null) {
            known = numbers.size();
            numbers.put(form, known);
          }
          own[i] = known;
        }
        numbersOf.put(element, own);
        entryCount += own.length;
      }
    }
  }

  /** Whether a degree is kept on any ring. */
  static boolean isKept(boolean[][] kept, int degree) {
    for (boolean ring : kept[degree]) {
      if (ring) {
        return true;
      }
    }
    return false;
  }

  private static int highest(boolean[][] kept) {
    int highest = 0;
    for (int l = 0; l < kept.length; l++) {
      highest = isKept(kept, l) ? l : highest;
    }
    return highest;
  }

  private double predictedBytes(boolean[][] kept) {
    double rings = 0;
    for (boolean[] degree : kept) {
      rings += degree.length;
    }
    return 16.0 * entryCount + 8.0 * count * (numbers.size() + rings);
  }

  private Atom atom(SolidHarmonics harmonics, Form form) {
    Cyclotomic[] exact = harmonics.coordinates(form);
    int[] places = new int[exact.length];
    double[] coordinates = new double[exact.length];
    int size = 0;
    for (int i = 0; i < exact.length; i++) {
      if (!exact[i].isZero()) {
        places[size] = i;
        coordinates[size++] = round(exact[i]);
      }
    }
    return new Atom(form.degree(), Arrays.copyOf(places, size), Arrays.copyOf(coordinates, size));
  }

  private void evaluate(Atom[] atoms, double[][] harmonics, int point) {
    for (int a = 0; a < atoms.length; a++) {
      double[] h = harmonics[atoms[a].degree];
      int[] places = atoms[a].places;
      double[] coordinates = atoms[a].coordinates;
      double sum = 0;
      for (int i = 0; i < places.length; i++) {
        sum += coordinates[i] * h[places[i]];
      }
      angular[a][point] = sum;
    }
  }

  private double[][][] radial(SamplePoints points, RadialProfile profile, boolean[][] kept) {
    double[][][] values = new double[kept.length][][];
    for (int l = 0; l < kept.length; l++) {
      if (l > 0 && !profile.dependsOnDegree()) {
        values[l] = values[0];
        continue;
      }
      values[l] = new double[profile.rings()][count];
      for (int r = 0; r < values[l].length; r++) {
        for (int x = 0; x < count; x++) {
          values[l][r][x] = profile.value(l, r, points.radius(x));
        }
      }
    }
    return values;
  }

  int count() {
    return count;
  }

  /** The numbers of the forms of an element's entries, if its degree is kept. */
  int[] numbers(PolynomialMatrix element) {
    return numbersOf.get(element);
  }

  /** The values of all forms on the directions, zero at the origin unless constant. */
  double[][] angular() {
    return angular;
  }

  /** The values of the rings, by degree. */
  double[][][] radial() {
    return radial;
  }

  /** What an entry multiplies its form with. */
  double factor(PolynomialMatrix.Entry entry) {
    double factor = entry.factor().isOne() ? 1 : round(entry.factor());
    if (entry.square().isOne()) {
      return factor;
    }
    Double root = roots.get(entry.square());
    if (root == null) {
      root = entry.root().doubleValue();
      roots.put(entry.square(), root);
    }
    return factor * root;
  }

  /** A real number, rounded. */
  private double round(Cyclotomic number) {
    Double known = rounded.get(number);
    if (known == null) {
      known = SampledTemplate.real(number);
      rounded.put(number, known);
    }
    return known;
  }
}
