package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Cyclotomic;

/** An irreducible character of a group with what every search for a ray needs of it. */
final class RayContext {
  private final RayPool pool;
  private final FiniteGroup<?> group;
  private final List<Cyclotomic> character;
  private final boolean real;
  private final int exponent;
  private final Embedding embedding;
  private final long[] residues;
  private final int indicator;
  private final Map<Integer, Integer> degreeByOrder = new HashMap<>();

  /** If {@code real}, only rays with real coefficients are wanted. */
  RayContext(RayPool pool, List<Cyclotomic> character, boolean real) {
    this.pool = pool;
    this.group = pool.group();
    this.character = character;
    this.real = real;
    this.exponent = Math.toIntExact(group.exponent());
    this.embedding = pool.embedding();
    this.residues = character.stream().mapToLong(embedding::of).toArray();
    this.indicator = countSquares();
  }

  RayContext(FiniteGroup<?> group, List<Cyclotomic> character, boolean real) {
    this(new RayPool(group), character, real);
  }

  /** The subgroups that all characters of the group share. */
  RayPool pool() {
    return pool;
  }

  FiniteGroup<?> group() {
    return group;
  }

  ConjugacyClasses classes() {
    return group.classes();
  }

  List<Cyclotomic> character() {
    return character;
  }

  boolean real() {
    return real;
  }

  /** The exponent e of the group; linear characters are given by exponents of ζ_e. */
  int exponent() {
    return exponent;
  }

  Embedding embedding() {
    return embedding;
  }

  ModP field() {
    return embedding.field();
  }

  /** The character by class modulo p. */
  long[] residues() {
    return residues;
  }

  int degree() {
    return (int) residues[0];
  }

  /** The same character where only real rays are wanted. */
  RayContext overReals() {
    return new RayContext(pool, character, true);
  }

  /** The Frobenius–Schur indicator, 1, 0 or −1. */
  int indicator() {
    return indicator;
  }

  private int countSquares() {
    long sum = 0;
    for (int c = 0; c < residues.length; c++) {
      long value = residues[classes().power(c, 2)];
      sum = field().reduce(sum + value * field().of(classes().size(c)));
    }
    return (int) field().centred(field().mul(sum, field().inv(field().of(group.order()))));
  }

  /**
   * The least degree of a field over which the character can be afforded that a ray could reach.
   */
  int idealFieldDegree() {
    return indicator() < 0 ? 2 * fieldDegree(1) : fieldDegree(1);
  }

  /** Is a linear character of this order allowed? */
  boolean allows(int orderOfLambda) {
    return !real || orderOfLambda <= 2;
  }

  /** Is ζ_m in the least cyclotomic field of the values of the character? */
  boolean hasRootOfUnity(int m) {
    int n = Embedding.conductor(character.stream().mapToInt(Cyclotomic::conductor).toArray());
    return Embedding.conductor(n, m) == n;
  }

  /** The degree of ℚ(χ, ζ_m) over ℚ. */
  int fieldDegree(int m) {
    return degreeByOrder.computeIfAbsent(
        m,
        order -> {
          List<Cyclotomic> generators = new ArrayList<>(character);
          generators.add(Cyclotomic.zeta(order, 1));
          int[] conductors = generators.stream().mapToInt(Cyclotomic::conductor).toArray();
          return new EmbeddingClasses(Embedding.conductor(conductors), generators).degree();
        });
  }

  /** The order of ζ_e^x. */
  int orderOfRoot(int x) {
    return exponent / CharacterLift.gcd(exponent, Math.floorMod(x, exponent));
  }
}
