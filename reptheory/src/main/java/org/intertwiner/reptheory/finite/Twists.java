package org.intertwiner.reptheory.finite;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * Rows of a character table that come from an earlier row: χ = μ·σ(ψ) with a linear character μ and
 * an automorphism σ of the field, complex conjugation among them.
 *
 * <p>In the basis ρ(xⱼ)u of ψ the matrices of χ are μ(xᵢ)⁻¹μ(g)μ(xⱼ)·σ(ρ(g)ᵢⱼ).
 */
final class Twists {
  private static final int MAX_LINEAR = 64;
  private static final int MAX_GALOIS = 64;

  private final FiniteGroup<?> group;
  private final ConjugacyClasses classes;
  private final int exponent;
  private final ModP field;
  private final long[][] residues;
  private final Map<LongBuffer, Integer> rowOf = new HashMap<>();
  private final Map<Long, Integer> logarithms = new HashMap<>();
  private final List<Integer> linear = new ArrayList<>();
  private final List<Integer> units = new ArrayList<>();

  Twists(FiniteGroup<?> group, List<List<Cyclotomic>> rows, Embedding embedding) {
    this.group = group;
    this.classes = group.classes();
    this.exponent = embedding.field().order();
    this.field = embedding.field();
    this.residues = new long[rows.size()][];
    for (int i = 0; i < residues.length; i++) {
      residues[i] = rows.get(i).stream().mapToLong(embedding::of).toArray();
      rowOf.put(LongBuffer.wrap(residues[i]), i);
      if (residues[i][0] == 1 && linear.size() < MAX_LINEAR) {
        linear.add(i);
      }
    }
    for (int i = 0; i < exponent; i++) {
      logarithms.put(embedding.root(exponent, i), i);
    }
    if (linear.size() < residues.length) {
      findUnits();
    }
  }

  /** The units modulo e, one for each permutation of the classes by powers. */
  private void findUnits() {
    Set<IntBuffer> seen = new HashSet<>();
    for (int a : TableNumbers.units(exponent)) {
      int[] powers = new int[classes.count()];
      Arrays.setAll(powers, c -> classes.power(c, a));
      if (units.size() < MAX_GALOIS && seen.add(IntBuffer.wrap(powers))) {
        units.add(a);
      }
    }
  }

  /**
   * χ = μ·σ(ψ).
   *
   * @param source the row of ψ, the first from which χ can be had; χ itself if there is no other
   * @param unit σ: ζ ↦ ζ^unit
   * @param exponents μ by class, as exponents of ζ_e
   */
  record Twist(int source, int unit, int[] exponents) {}

  /** The twist that gives a row. */
  Twist of(int row) {
    int source = row;
    int bestUnit = 1;
    int bestLinear = -1;
    long[] image = new long[classes.count()];
    LongBuffer key = LongBuffer.wrap(image);
    for (int a : units) {
      for (int mu : linear) {
        for (int c = 0; c < image.length; c++) {
          image[c] = field.mul(residues[mu][c], residues[row][classes.power(c, a)]);
        }
        int found = rowOf.getOrDefault(key, row);
        if (found < source) {
          source = found;
          bestUnit = a;
          bestLinear = mu;
        }
      }
    }
    int inverse = inverseUnit(bestUnit);
    int[] exponents = new int[image.length];
    for (int c = 0; c < exponents.length && bestLinear >= 0; c++) {
      long m = logarithms.getOrDefault(residues[bestLinear][c], 0);
      exponents[c] = (int) Math.floorMod(-inverse * m, (long) exponent);
    }
    return new Twist(source, inverse, exponents);
  }

  private int inverseUnit(int a) {
    int inverse = 1;
    while ((long) inverse * a % exponent != 1 % exponent) {
      inverse++;
    }
    return inverse;
  }

  /** The ray of χ from that of ψ: σ(e) times μ⁻¹. */
  Ray ray(Ray source, Twist twist) {
    return source.twisted(exponent, twist.unit(), x -> twist.exponents()[classes.classOf(x)]);
  }

  /** The matrices on the generators and the form, twisted. */
  List<Matrix<Cyclotomic>> matrices(IrreducibleMatrices source, Twist twist) {
    int[] points =
        Arrays.stream(source.witness().pointArray())
            .map(x -> twist.exponents()[classes.classOf(x)])
            .toArray();
    Map<Cyclotomic, Cyclotomic[]> known = new HashMap<>();
    List<Matrix<Cyclotomic>> twisted = new ArrayList<>();
    for (int g = 0; g <= source.generators().size(); g++) {
      boolean form = g == source.generators().size();
      Matrix<Cyclotomic> matrix = form ? source.form() : source.generators().get(g);
      int shift = form ? 0 : twist.exponents()[classes.classOf(group.generatorIndex(g))];
      twisted.add(
          Matrix.of(
              Cyclotomics.FIELD,
              matrix.rows(),
              matrix.columns(),
              (i, j) ->
                  image(
                      matrix.at(i, j),
                      Math.floorMod(shift + points[j] - points[i], exponent),
                      twist.unit(),
                      known)));
    }
    return twisted;
  }

  private Cyclotomic image(Cyclotomic z, int phase, int unit, Map<Cyclotomic, Cyclotomic[]> known) {
    if (z.isZero()) {
      return z;
    }
    Cyclotomic[] images = known.computeIfAbsent(z, x -> new Cyclotomic[exponent]);
    Cyclotomic image = images[phase];
    if (image == null) {
      image = z.isRational() ? z : z.galois(unit);
      image = phase == 0 ? image : image.multiply(Cyclotomic.zeta(exponent, phase));
      images[phase] = image;
    }
    return image;
  }
}
