package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Substitution;
import org.intertwiner.harmonic.solid.SolidHarmonics;

/**
 * The group elements met so far, as orthogonal matrices of the action, each with the basis
 * harmonics that it carries along: h_i ∘ M⁻¹. Elements that act alike are one motion.
 */
final class Motions {
  static final int IDENTITY = 0;

  private final SolidHarmonics harmonics;
  private final List<Matrix<Cyclotomic>> generators;
  private final List<Boolean> infinitesimal;
  private final Map<Integer, Substitution> backward = new HashMap<>();
  private final Map<Integer, List<Form>> images = new HashMap<>();
  private final int[] byCost;
  private final List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
  private final List<List<List<Form>>> forms = new ArrayList<>();
  private final List<int[]> steps = new ArrayList<>();
  private final Map<Matrix<Cyclotomic>, Integer> numbers = new HashMap<>();

  Motions(
      SolidHarmonics harmonics, List<Matrix<Cyclotomic>> generators, List<Boolean> infinitesimal) {
    this.harmonics = harmonics;
    this.generators = generators;
    this.infinitesimal = infinitesimal;
    int top = harmonics.maxDegree();
    for (int k = 0; k < generators.size(); k++) {
      if (!infinitesimal.get(k)) {
        backward.put(k, Substitution.of(generators.get(k).transpose(), top));
      }
    }
    this.byCost = backward.isEmpty() ? new int[0] : byCost(top);
    List<List<Form>> start = new ArrayList<>();
    for (int l = 0; l <= top; l++) {
      start.add(harmonics.forms(l));
    }
    register(Matrix.identity(Cyclotomics.FIELD, harmonics.dimension()), start);
  }

  private int[] byCost(int top) {
    return backward.keySet().stream()
        .sorted()
        .sorted(Comparator.comparingLong(k -> backward.get(k).nonZeros(top)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The group-element generators, cheapest substitution first. */
  int[] generatorsByCost() {
    return byCost.clone();
  }

  /** The motion (generator · motion). */
  int step(int generator, int motion) {
    int known = steps.get(motion)[generator];
    if (known >= 0) {
      return known;
    }
    Matrix<Cyclotomic> product = generators.get(generator).multiply(matrices.get(motion));
    Integer number = numbers.get(product);
    int result = number == null ? register(product, carry(generator, motion)) : number;
    steps.get(motion)[generator] = result;
    return result;
  }

  /** The matrix of a motion. */
  Matrix<Cyclotomic> matrix(int motion) {
    return matrices.get(motion);
  }

  /** The form h_{l,i} ∘ M⁻¹. */
  Form form(int motion, int degree, int index) {
    return forms.get(motion).get(degree).get(index);
  }

  /** All forms h_{l,i} ∘ M⁻¹ of one degree. */
  List<Form> forms(int motion, int degree) {
    return forms.get(motion).get(degree);
  }

  int generatorCount() {
    return generators.size();
  }

  boolean isInfinitesimal(int generator) {
    return infinitesimal.get(generator);
  }

  Matrix<Cyclotomic> generator(int generator) {
    return generators.get(generator);
  }

  private int register(Matrix<Cyclotomic> matrix, List<List<Form>> carried) {
    int number = matrices.size();
    matrices.add(matrix);
    forms.add(carried);
    int[] step = new int[generators.size()];
    Arrays.fill(step, -1);
    steps.add(step);
    numbers.put(matrix, number);
    return number;
  }

  private List<List<Form>> carry(int generator, int motion) {
    List<List<Form>> carried = new ArrayList<>();
    for (int l = 0; l <= harmonics.maxDegree(); l++) {
      int degree = l;
      carried.add(forms.get(motion).get(l).stream().map(p -> carry(generator, degree, p)).toList());
    }
    return List.copyOf(carried);
  }

  /** Directly where the substitution is sparse, else through coordinates in the harmonic basis. */
  private Form carry(int generator, int l, Form form) {
    Substitution s = backward.get(generator);
    int dim = harmonics.count(l);
    if (s.nonZeros(l) <= 3L * dim * dim) {
      return s.apply(form);
    }
    return Form.combine(images(generator, l), harmonics.coordinates(form));
  }

  private List<Form> images(int generator, int l) {
    return images.computeIfAbsent(
        generator * (harmonics.maxDegree() + 1) + l,
        key -> harmonics.forms(l).stream().map(backward.get(generator)::apply).toList());
  }
}
