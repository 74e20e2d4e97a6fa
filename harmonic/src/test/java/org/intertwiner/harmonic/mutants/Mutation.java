package org.intertwiner.harmonic.mutants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.harmonic.polynomial.Monomials;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.harmonic.random.BruteForce;
import org.intertwiner.harmonic.random.Setting;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representations;

/** Ways to spoil a proved basis. Some of them now and then give another true statement. */
enum Mutation {
  TRANSPOSED_IN,
  TRANSPOSED_OUT,
  TRANSPOSED_ACTION,
  DUAL_IN,
  INVERSE_IN,
  INVERSE_ACTION,
  SWAPPED_GENERATORS_IN,
  SWAPPED_GENERATORS_ACTION,
  EXCHANGED,
  WRONG_SIGN_OF_ENTRY,
  WRONG_SIGN_OF_COEFFICIENT,
  DROPPED_ENTRY,
  DROPPED_ELEMENT,
  REPEATED_ELEMENT,
  ELEMENT_TOO_MANY,
  SUM_OF_OTHERS,
  ELEMENT_OUTSIDE,
  NOT_HARMONIC,
  MOVED_PLACEMENT,
  PERMUTED_COORDINATES,
  PERMUTED_ROWS,
  PERMUTED_COLUMNS,
  CONJUGATED_ELEMENT,
  CONJUGATED_BASIS,
  MISLABELLED_DEGREE,
  ELEMENT_OF_ANOTHER_DEGREE;

  /**
   * A claim that matrices are a basis for a setting.
   *
   * @param setting the group with its action and representations
   * @param blocks the matrices
   */
  record Claim(Setting<?> setting, List<BasisBlock> blocks) {

    static Claim of(Setting<?> setting, List<PolynomialMatrix> elements) {
      return new Claim(
          setting,
          List.of(BasisBlock.whole(setting.out().dimension(), setting.in().dimension(), elements)));
    }

    List<PolynomialMatrix> elements() {
      List<PolynomialMatrix> all = new ArrayList<>();
      for (BasisBlock block : blocks) {
        for (Placement place : block.placements()) {
          for (PolynomialMatrix e : block.elements()) {
            all.add(
                BasisBlock.place(e, place, setting.out().dimension(), setting.in().dimension()));
          }
        }
      }
      return all;
    }

    boolean isCertified() {
      return setting.certifier().check(blocks).isProved();
    }

    boolean isTrue() {
      return BruteForce.of(setting.action(), setting.in(), setting.out())
          .isBasis(elements(), setting.degree());
    }
  }

  /** Spoils a basis; empty where there is nothing to spoil, or no such representation exists. */
  <G> Optional<Claim> apply(Setting<G> setting, KernelSpace space, SplittableRandom random) {
    List<PolynomialMatrix> elements =
        new ArrayList<>(space.basis().stream().map(KernelElement::matrix).toList());
    return switch (this) {
      case TRANSPOSED_IN, INVERSE_IN, SWAPPED_GENERATORS_IN ->
          changed(setting.in())
              .map(r -> Claim.of(setting.with(setting.action(), r, setting.out()), elements));
      case TRANSPOSED_OUT ->
          changed(setting.out())
              .map(r -> Claim.of(setting.with(setting.action(), setting.in(), r), elements));
      case TRANSPOSED_ACTION, INVERSE_ACTION, SWAPPED_GENERATORS_ACTION ->
          changed(setting.action())
              .map(r -> Claim.of(setting.with(r, setting.in(), setting.out()), elements));
      case DUAL_IN ->
          Optional.of(
              Claim.of(
                  setting.with(setting.action(), setting.in().dual(), setting.out()), elements));
      case EXCHANGED ->
          Optional.of(
              Claim.of(
                  setting.with(setting.action(), setting.out(), setting.in()),
                  elements.stream().map(PolynomialMatrix::transpose).toList()));
      case MOVED_PLACEMENT -> moved(setting, space, random);
      default -> spoiled(setting, elements, random).map(all -> Claim.of(setting, all));
    };
  }

  /** The representation with other matrices on the generators, where they belong to one. */
  private <G> Optional<FiniteRepresentation<G>> changed(FiniteRepresentation<G> rho) {
    FiniteGroup<G> group = rho.group();
    if (group.generators().isEmpty()) {
      return Optional.empty();
    }
    List<Matrix<Cyclotomic>> matrices =
        new ArrayList<>(
            switch (this) {
              case TRANSPOSED_IN, TRANSPOSED_OUT, TRANSPOSED_ACTION ->
                  rho.onGenerators().stream().map(Matrix::transpose).toList();
              case INVERSE_IN, INVERSE_ACTION ->
                  IntStream.range(0, group.generators().size())
                      .mapToObj(k -> rho.at(group.inverse(group.generatorIndex(k))))
                      .toList();
              default -> rho.onGenerators();
            });
    if (name().startsWith("SWAPPED")) {
      Collections.swap(matrices, 0, matrices.size() - 1);
    }
    try {
      return Optional.of(Representations.of(group, matrices));
    } catch (InvalidInput refused) {
      if (group.order() <= 16
          && BruteForce.isRepresentation(Representations.regular(group), matrices, group.order())) {
        throw new AssertionError("refused a representation", refused);
      }
      return Optional.empty();
    }
  }

  private static Optional<Claim> moved(
      Setting<?> setting, KernelSpace space, SplittableRandom random) {
    List<BasisBlock> blocks = new ArrayList<>(space.blocks());
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    int chosen = random.nextInt(blocks.size());
    BasisBlock block = blocks.get(chosen);
    List<Placement> places = new ArrayList<>(block.placements());
    int p = random.nextInt(places.size());
    int[] rows = places.get(p).out();
    int[] columns = places.get(p).in();
    shift(rows, setting.out().dimension(), random);
    shift(columns, setting.in().dimension(), random);
    places.set(p, Placement.of(rows, columns));
    blocks.set(chosen, new BasisBlock(block.rows(), block.columns(), block.elements(), places));
    return Optional.of(new Claim(setting, blocks));
  }

  /** Turns the coordinates round by a random number, or exchanges two of them. */
  private static void shift(int[] coordinates, int dimension, SplittableRandom random) {
    if (random.nextBoolean()) {
      int by = random.nextInt(dimension);
      for (int i = 0; i < coordinates.length; i++) {
        coordinates[i] = (coordinates[i] + by) % dimension;
      }
    } else {
      int i = random.nextInt(coordinates.length);
      int first = coordinates[i];
      coordinates[i] = coordinates[coordinates.length - 1];
      coordinates[coordinates.length - 1] = first;
    }
  }

  private Optional<List<PolynomialMatrix>> spoiled(
      Setting<?> setting, List<PolynomialMatrix> all, SplittableRandom random) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int chosen = random.nextInt(all.size());
    PolynomialMatrix element = all.get(chosen);
    PolynomialMatrix other = all.get(random.nextInt(all.size()));
    List<PolynomialMatrix> alike =
        all.stream().filter(e -> e.degree() == element.degree()).toList();
    PolynomialMatrix twin = alike.get(random.nextInt(alike.size()));
    switch (this) {
      case DROPPED_ELEMENT -> all.remove(chosen);
      case ELEMENT_TOO_MANY -> all.add(sum(element, twin));
      case REPEATED_ELEMENT -> all.set(chosen, twin.multiply(constant(setting, 3)));
      case SUM_OF_OTHERS -> all.set(chosen, sum(twin, alike.get(random.nextInt(alike.size()))));
      case ELEMENT_OF_ANOTHER_DEGREE -> all.set(chosen, other);
      case CONJUGATED_BASIS -> all.replaceAll(Mutation::galois);
      case NOT_HARMONIC, MISLABELLED_DEGREE -> {
        PolynomialMatrix raised = other.multiply(Form.normSquared(other.variables(), 1));
        if (raised.degree() > setting.degree()) {
          return Optional.empty();
        }
        boolean add = this == NOT_HARMONIC && raised.degree() == element.degree();
        all.set(chosen, add ? sum(element, raised) : raised);
      }
      default -> all.set(chosen, spoiled(element, setting, random));
    }
    return Optional.of(all);
  }

  private PolynomialMatrix spoiled(
      PolynomialMatrix element, Setting<?> setting, SplittableRandom random) {
    List<PolynomialMatrix.Entry> entries = new ArrayList<>(element.entries());
    int k = random.nextInt(entries.size());
    PolynomialMatrix.Entry e = entries.get(k);
    switch (this) {
      case WRONG_SIGN_OF_ENTRY -> entries.set(k, at(e, e.form().scale(Cyclotomic.of(-1))));
      case WRONG_SIGN_OF_COEFFICIENT -> entries.set(k, at(e, flipped(e.form(), random)));
      case DROPPED_ENTRY -> entries.remove(k);
      case ELEMENT_OUTSIDE -> {
        Form linear = Form.one(element.variables());
        for (int i = 0; i < element.degree(); i++) {
          linear = linear.multiply(Form.variable(element.variables(), 0));
        }
        entries.set(k, at(e, e.form().add(linear.scale(Cyclotomic.of(2)))));
      }
      case PERMUTED_COORDINATES -> {
        int shift = 1 + random.nextInt(Math.max(1, element.variables() - 1));
        entries.replaceAll(x -> at(x, turned(x.form(), shift)));
      }
      case PERMUTED_ROWS -> {
        int by = random.nextInt(element.rows());
        entries.replaceAll(x -> x.movedTo((x.row() + by) % element.rows(), x.column()));
      }
      case PERMUTED_COLUMNS -> {
        int by = random.nextInt(element.columns());
        entries.replaceAll(x -> x.movedTo(x.row(), (x.column() + by) % element.columns()));
      }
      default -> {
        return galois(element);
      }
    }
    return PolynomialMatrix.of(
        setting.out().dimension(),
        setting.in().dimension(),
        element.variables(),
        element.degree(),
        entries);
  }

  private static Form constant(Setting<?> setting, long factor) {
    return Form.one(setting.action().dimension()).scale(Cyclotomic.of(factor));
  }

  private static PolynomialMatrix.Entry at(PolynomialMatrix.Entry place, Form form) {
    return new PolynomialMatrix.Entry(place.row(), place.column(), form);
  }

  private static Form flipped(Form form, SplittableRandom random) {
    List<Integer> present =
        IntStream.range(0, form.monomials().count())
            .filter(i -> !form.coefficient(i).isZero())
            .boxed()
            .toList();
    int chosen = present.get(random.nextInt(present.size()));
    return Form.of(
        form.monomials(),
        IntStream.range(0, form.monomials().count())
            .mapToObj(i -> i == chosen ? form.coefficient(i).negate() : form.coefficient(i))
            .toList());
  }

  /** The variables turned round. */
  private static Form turned(Form form, int by) {
    Monomials monomials = form.monomials();
    int n = monomials.variables();
    return Form.of(
        monomials,
        IntStream.range(0, monomials.count())
            .mapToObj(
                i -> {
                  int[] alpha = monomials.exponents(i);
                  int[] moved = new int[n];
                  for (int v = 0; v < n; v++) {
                    moved[(v + by) % n] = alpha[v];
                  }
                  return form.coefficient(monomials.indexOf(moved));
                })
            .toList());
  }

  /** Another image of the field in the complex numbers: ζ ↦ ζ^k for the first k > 1 that is one. */
  private static PolynomialMatrix galois(PolynomialMatrix element) {
    return map(element, c -> c.galois(unit(c.conductor())));
  }

  private static int unit(int conductor) {
    int k = 2;
    while (gcd(k, conductor) != 1) {
      k++;
    }
    return k;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static PolynomialMatrix map(PolynomialMatrix m, UnaryOperator<Cyclotomic> f) {
    return PolynomialMatrix.of(
        m.rows(),
        m.columns(),
        m.variables(),
        m.degree(),
        m.entries().stream()
            .map(
                e ->
                    at(
                        e,
                        Form.of(
                            e.form().monomials(),
                            IntStream.range(0, e.form().monomials().count())
                                .mapToObj(i -> f.apply(e.form().coefficient(i)))
                                .toList())))
            .toList());
  }

  private static PolynomialMatrix sum(PolynomialMatrix a, PolynomialMatrix b) {
    List<PolynomialMatrix.Entry> entries = new ArrayList<>();
    for (int r = 0; r < a.rows(); r++) {
      for (int c = 0; c < a.columns(); c++) {
        entries.add(new PolynomialMatrix.Entry(r, c, a.at(r, c).add(b.at(r, c))));
      }
    }
    return PolynomialMatrix.of(a.rows(), a.columns(), a.variables(), a.degree(), entries);
  }
}
