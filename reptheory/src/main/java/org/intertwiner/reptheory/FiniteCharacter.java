package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * A class function of a finite group: one cyclotomic number for each conjugacy class, in the order
 * of {@link FiniteGroup#classes()}.
 *
 * <p><em>Formula:</em> ⟨χ, ψ⟩ = (1/|G|) Σ_C |C| χ(C) ψ(C)*. <em>Shape:</em> as many values as
 * classes. <em>Accuracy:</em> exact. <em>Complexity:</em> linear in the number of classes.
 *
 * @param <G> the group elements
 */
public final class FiniteCharacter<G> implements Character<G> {
  private final FiniteGroup<G> group;
  private final List<Cyclotomic> values;

  private FiniteCharacter(FiniteGroup<G> group, List<Cyclotomic> values) {
    this.group = group;
    this.values = values;
  }

  /**
   * The class function with these values. That it is a character is not required.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param values one value for each conjugacy class
   * @return the class function
   * @throws InvalidInput where the number of values is not the number of classes
   */
  public static <G> FiniteCharacter<G> of(FiniteGroup<G> group, List<Cyclotomic> values) {
    int classes = group.classes().count();
    if (values.size() != classes) {
      throw new InvalidInput(
          "values of a class function",
          values.size() + " values",
          classes + " values, one for each conjugacy class of " + group.name(),
          "list the values in the order of group.classes()");
    }
    return new FiniteCharacter<>(group, List.copyOf(values));
  }

  @Override
  public FiniteGroup<G> group() {
    return group;
  }

  /**
   * The values by conjugacy class.
   *
   * @return one value a class, in the order of the group's classes
   */
  public List<Cyclotomic> values() {
    return values;
  }

  /**
   * The value on a conjugacy class.
   *
   * @param conjugacyClass the number of the class
   * @return χ(C)
   */
  public Cyclotomic at(int conjugacyClass) {
    return values.get(conjugacyClass);
  }

  /**
   * The value at a group element.
   *
   * @param element the number of the element in the group's enumeration
   * @return χ(g)
   */
  public Cyclotomic atElement(int element) {
    return values.get(group.classes().classOf(element));
  }

  @Override
  public long degree() {
    Cyclotomic one = values.get(0);
    if (!one.isRational() || !one.toRational().isInteger()) {
      throw new InvalidInput(
          "degree of a class function",
          one.toString(),
          "a whole number at the identity",
          "this class function is no character");
    }
    return one.toRational().numerator().longValueExact();
  }

  @Override
  public FiniteCharacter<G> plus(Character<G> other) {
    return combine(same(other), Cyclotomic::add);
  }

  @Override
  public FiniteCharacter<G> times(Character<G> other) {
    return combine(same(other), Cyclotomic::multiply);
  }

  @Override
  public FiniteCharacter<G> times(long copies) {
    Rational factor = Rational.of(copies);
    return new FiniteCharacter<>(group, values.stream().map(v -> v.scale(factor)).toList());
  }

  @Override
  public FiniteCharacter<G> conjugate() {
    return new FiniteCharacter<>(group, values.stream().map(Cyclotomic::conjugate).toList());
  }

  @Override
  public FiniteCharacter<G> adams(int k) {
    ConjugacyClasses classes = group.classes();
    List<Cyclotomic> powers = new ArrayList<>(values.size());
    for (int c = 0; c < values.size(); c++) {
      powers.add(values.get(classes.power(c, Math.floorMod(k, classes.elementOrder(c)))));
    }
    return new FiniteCharacter<>(group, List.copyOf(powers));
  }

  @Override
  public Cyclotomic inner(Character<G> other) {
    FiniteCharacter<G> psi = same(other);
    ConjugacyClasses classes = group.classes();
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int c = 0; c < values.size(); c++) {
      if (!values.get(c).isZero() && !psi.at(c).isZero()) {
        Cyclotomic term = values.get(c).multiply(psi.at(c).conjugate());
        sum = sum.add(term.scale(Rational.of(classes.size(c))));
      }
    }
    return sum.scale(Rational.of(1, group.order()));
  }

  @Override
  public FiniteCharacter<G> trivial() {
    return new FiniteCharacter<>(group, values.stream().map(v -> Cyclotomic.ONE).toList());
  }

  @Override
  public List<Character<G>> symmetricPowers(int upTo) {
    PlaneCharacter.requireDegree(upTo);
    List<FiniteCharacter<G>> adams = new ArrayList<>();
    List<Character<G>> powers = new ArrayList<>();
    powers.add(trivial());
    for (int d = 1; d <= upTo; d++) {
      adams.add(adams(d));
      FiniteCharacter<G> sum = trivial().times(0);
      for (int k = 1; k <= d; k++) {
        sum = sum.plus(adams.get(k - 1).times(powers.get(d - k)));
      }
      Rational inverse = Rational.of(1, d);
      powers.add(
          new FiniteCharacter<>(group, sum.values.stream().map(v -> v.scale(inverse)).toList()));
    }
    return List.copyOf(powers);
  }

  private FiniteCharacter<G> combine(
      FiniteCharacter<G> other, BinaryOperator<Cyclotomic> operation) {
    List<Cyclotomic> combined = new ArrayList<>(values.size());
    for (int c = 0; c < values.size(); c++) {
      combined.add(operation.apply(values.get(c), other.values.get(c)));
    }
    return new FiniteCharacter<>(group, List.copyOf(combined));
  }

  private FiniteCharacter<G> same(Character<G> other) {
    if (other instanceof FiniteCharacter<G> finite && finite.group.equals(group)) {
      return finite;
    }
    throw new InvalidInput(
        "characters to combine",
        "characters of " + group.name() + " and of " + other.group().name(),
        "two characters of one group",
        "restrict one of them first");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FiniteCharacter<?> that
        && that.group.equals(group)
        && that.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
