package org.intertwiner.reptheory;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.finite.CharacterTables;
import org.intertwiner.reptheory.table.CharacterField;

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

  /**
   * The characters of the exterior powers, by Newton's identity d·e_d = Σ (−1)ᵏ⁻¹ ψᵏ(χ) e_{d−k}.
   *
   * @param upTo the last degree, at least 0
   * @return the characters of Λ⁰V, Λ¹V, …, Λ^upTo V
   * @throws InvalidInput where the degree is negative
   */
  public List<FiniteCharacter<G>> exteriorPowers(int upTo) {
    PlaneCharacter.requireDegree(upTo);
    List<FiniteCharacter<G>> powers = new ArrayList<>(List.of(trivial()));
    List<FiniteCharacter<G>> adams = new ArrayList<>();
    for (int d = 1; d <= upTo; d++) {
      adams.add(adams(d).times(d % 2 == 0 ? -1 : 1));
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

  /**
   * A higher Frobenius–Schur indicator.
   *
   * <p>Example: ν₃ of the trivial character is 1.
   *
   * @param n any integer
   * @return ν_n(χ) = (1/|G|) Σ χ(gⁿ)
   * @throws InvalidInput if it is no whole number, so that this is no character
   */
  public long frobeniusSchur(int n) {
    return adams(n).intertwiners(trivial());
  }

  /**
   * The conjugate under σ_u: ζ ↦ ζᵘ, which is g ↦ χ(gᵘ).
   *
   * @param u a unit modulo the exponent of the group
   * @return σ_u(χ)
   * @throws InvalidInput if u has a common divisor with the exponent
   */
  public FiniteCharacter<G> galois(int u) {
    long exponent = group.exponent();
    if (BigInteger.valueOf(u).gcd(BigInteger.valueOf(exponent)).longValue() != 1) {
      throw new InvalidInput(
          "automorphism of the values of a character",
          "ζ ↦ ζ^" + u,
          "a power prime to the exponent " + exponent,
          "adams(" + u + ") takes any power of the elements");
    }
    return adams(u);
  }

  /** {@return the field that the values generate} */
  public CharacterField field() {
    return CharacterField.of(values);
  }

  /**
   * The kernel of a representation with this character.
   *
   * @return the normal subgroup of all g with χ(g) = χ(1)
   */
  public Subgroup kernel() {
    return normal(values.get(0)::equals);
  }

  /** {@return whether the kernel is trivial} */
  public boolean isFaithful() {
    return values.stream().filter(values.get(0)::equals).count() == 1;
  }

  /**
   * The centre of the character.
   *
   * @return the normal subgroup of all g that a representation with this character takes to
   *     multiples of 1, |χ(g)| = χ(1)
   */
  public Subgroup center() {
    Cyclotomic square = values.get(0).multiply(values.get(0));
    return normal(v -> v.multiply(v.conjugate()).equals(square));
  }

  private Subgroup normal(Predicate<Cyclotomic> wanted) {
    ConjugacyClasses classes = group.classes();
    return group.normalClosure(
        IntStream.range(0, values.size())
            .filter(c -> wanted.test(values.get(c)))
            .map(classes::representative)
            .toArray());
  }

  /**
   * How a class sum acts on an irreducible representation: ω(C) = |C| χ(C)/χ(1).
   *
   * @return one number for each class, for an irreducible character algebraic integers
   */
  public List<Cyclotomic> centralCharacter() {
    Rational inverse = Rational.of(1, degree());
    List<Cyclotomic> numbers = new ArrayList<>();
    for (int c = 0; c < values.size(); c++) {
      Rational factor = inverse.multiply(Rational.of(group.classes().size(c)));
      numbers.add(values.get(c).scale(factor));
    }
    return List.copyOf(numbers);
  }

  /**
   * The eigenvalues of an element of a class.
   *
   * @param conjugacyClass the number of a class, of elements of order n
   * @return at j the multiplicity of exp(2πij/n), j = 0 … n − 1
   * @throws InvalidInput if there are none, so that this is no character
   */
  public List<Long> eigenvalues(int conjugacyClass) {
    return CharacterTables.eigenvalues(group, values, conjugacyClass);
  }

  /**
   * The determinant of a representation with this character.
   *
   * @return the linear character g ↦ ∏ of the eigenvalues
   * @throws InvalidInput if this is no character
   */
  public FiniteCharacter<G> determinant() {
    List<Cyclotomic> determinants = new ArrayList<>();
    for (int c = 0; c < values.size(); c++) {
      List<Long> multiplicities = eigenvalues(c);
      int n = multiplicities.size();
      long exponent = 0;
      for (int j = 0; j < n; j++) {
        exponent = (exponent + j * (multiplicities.get(j) % n)) % n;
      }
      determinants.add(Cyclotomic.zeta(n, (int) exponent));
    }
    return new FiniteCharacter<>(group, List.copyOf(determinants));
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
