package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Primes;
import org.intertwiner.reptheory.finite.CharacterTableCertificate;
import org.intertwiner.reptheory.finite.CharacterTableLimits;
import org.intertwiner.reptheory.finite.CharacterTables;
import org.intertwiner.reptheory.table.PrimeBlock;

/**
 * The table of the irreducible complex characters of a finite group, proved before it is returned.
 *
 * <p><em>Formula:</em> row i, column C: χ_i(C) = tr ρ_i(g), g ∈ C. <em>Shape:</em> k rows and
 * columns, k the number of conjugacy classes. Columns stand in the order of {@link
 * FiniteGroup#classes()}. Rows stand by degree; rows of one degree are compared class by class and
 * the greater real, then the greater imaginary part comes first, so that row 0 is the trivial
 * character and the order depends on the order of the classes only. <em>Accuracy:</em> exact.
 * <em>Complexity:</em> see {@link CharacterTables} for finding and {@link
 * CharacterTableCertificate} for proving.
 *
 * @param <G> the group elements
 */
public final class CharacterTable<G> {
  private final FiniteGroup<G> group;
  private final List<FiniteCharacter<G>> irreps;
  private final List<SchurType> types;
  private final List<String> names;
  private final CharacterTableCertificate certificate;
  private final Map<List<Cyclotomic>, Integer> rowOf = new HashMap<>();

  private CharacterTable(
      FiniteGroup<G> group, List<List<Cyclotomic>> rows, CharacterTableCertificate certificate) {
    this.group = group;
    this.certificate = certificate;
    List<FiniteCharacter<G>> characters = new ArrayList<>(rows.size());
    List<String> labels = new ArrayList<>(rows.size());
    int ofDegree = 0;
    for (int i = 0; i < rows.size(); i++) {
      characters.add(FiniteCharacter.of(group, rows.get(i)));
      rowOf.put(characters.get(i).values(), i);
      boolean same = i > 0 && rows.get(i).get(0).equals(rows.get(i - 1).get(0));
      ofDegree = same ? ofDegree + 1 : 0;
      labels.add(rows.get(i).get(0) + letters(ofDegree));
    }
    this.irreps = List.copyOf(characters);
    this.names = List.copyOf(labels);
    this.types = CharacterTables.indicators(group, rows).stream().map(SchurType::of).toList();
  }

  /**
   * The character table of a group of at most 4 000 000 elements and 1200 classes.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @return the proved table
   * @throws LimitExceeded if the group is past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> CharacterTable<G> of(FiniteGroup<G> group) {
    return of(group, CharacterTableLimits.DEFAULT);
  }

  /**
   * The character table of a group within the given limits.
   *
   * @param <G> the group elements
   * @param group a finite group
   * @param limits the largest order and number of classes
   * @return the proved table
   * @throws LimitExceeded if the group is past the limits
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static <G> CharacterTable<G> of(FiniteGroup<G> group, CharacterTableLimits limits) {
    List<List<Cyclotomic>> rows = CharacterTables.derive(group, limits);
    CharacterTableCertificate certificate = CharacterTableCertificate.check(group, rows);
    if (!certificate.proved()) {
      throw new IllegalStateException(
          "the derived character table of " + group.name() + " was refuted: " + certificate);
    }
    return new CharacterTable<>(group, rows, certificate);
  }

  /**
   * The group.
   *
   * @return the group
   */
  public FiniteGroup<G> group() {
    return group;
  }

  /**
   * The columns.
   *
   * @return the conjugacy classes of the group
   */
  public ConjugacyClasses classes() {
    return group.classes();
  }

  /**
   * The number of rows.
   *
   * @return the number of irreducible characters
   */
  public int size() {
    return irreps.size();
  }

  /**
   * The rows.
   *
   * @return the irreducible characters, the trivial one first
   */
  public List<FiniteCharacter<G>> irreps() {
    return irreps;
  }

  /**
   * One row.
   *
   * @param row the number of a row, from 0
   * @return its character
   * @throws InvalidInput if there is no such row
   */
  public FiniteCharacter<G> irrep(int row) {
    return irreps.get(requireRow(row));
  }

  /**
   * The degree of a row.
   *
   * @param row the number of a row, from 0
   * @return χ(1)
   * @throws InvalidInput if there is no such row
   */
  public int degree(int row) {
    return Math.toIntExact(irrep(row).degree());
  }

  /**
   * The Frobenius–Schur indicator of a row.
   *
   * @param row the number of a row, from 0
   * @return (1/|G|) Σ χ(g²): 1, 0 or −1
   * @throws InvalidInput if there is no such row
   */
  public int frobeniusSchur(int row) {
    return type(row).indicator();
  }

  /**
   * The type of a row over the real numbers.
   *
   * @param row the number of a row, from 0
   * @return real, complex or quaternionic
   * @throws InvalidInput if there is no such row
   */
  public SchurType type(int row) {
    return types.get(requireRow(row));
  }

  /**
   * The name of a row: its degree and a letter, {@code 1a}, {@code 1b}, {@code 2a}, …
   *
   * @param row the number of a row, from 0
   * @return the name
   * @throws InvalidInput if there is no such row
   */
  public String name(int row) {
    return names.get(requireRow(row));
  }

  /**
   * The row of a character.
   *
   * @param character an irreducible character of the same group
   * @return the number of its row
   * @throws InvalidInput if the class function is not in the table
   */
  public int rowOf(FiniteCharacter<G> character) {
    Integer row = rowOf.get(character.values());
    if (row == null) {
      throw new InvalidInput(
          "row of a character",
          character.toString(),
          "an irreducible character of " + group.name(),
          "decompose reducible characters with multiplicities(…)");
    }
    return row;
  }

  /**
   * The row of the complex conjugate.
   *
   * @param row the number of a row, from 0
   * @return the number of the row of χ*, the same for a real-valued character
   * @throws InvalidInput if there is no such row
   */
  public int conjugate(int row) {
    return rowOf(irrep(row).conjugate());
  }

  /**
   * A higher Frobenius–Schur indicator of a row.
   *
   * @param row the number of a row, from 0
   * @param n any integer
   * @return ν_n(χ) = (1/|G|) Σ χ(gⁿ)
   * @throws InvalidInput if there is no such row
   */
  public long frobeniusSchur(int row, int n) {
    return irrep(row).frobeniusSchur(n);
  }

  /**
   * The row of a Galois conjugate.
   *
   * @param row the number of a row, from 0
   * @param u a unit modulo the exponent of the group
   * @return the number of the row of σ_u(χ), σ_u: ζ ↦ ζᵘ
   * @throws InvalidInput if there is no such row or u is no unit
   */
  public int galois(int row, int u) {
    return rowOf(irrep(row).galois(u));
  }

  /**
   * The rows up to conjugation of their values.
   *
   * @return the orbits of the Galois group, each ascending, by their first row; their number is
   *     that of the rational irreducible representations and of the classes of cyclic subgroups
   */
  public List<List<Integer>> galoisOrbits() {
    boolean[] seen = new boolean[size()];
    List<List<Integer>> orbits = new ArrayList<>();
    for (int row = 0; row < size(); row++) {
      if (!seen[row]) {
        Set<Integer> orbit = new TreeSet<>();
        for (int unit : CharacterTables.units(irrep(row).field().conductor(), group.exponent())) {
          orbit.add(galois(row, unit));
        }
        orbit.forEach(i -> seen[i] = true);
        orbits.add(List.copyOf(orbit));
      }
    }
    return List.copyOf(orbits);
  }

  /**
   * The blocks of the table modulo a prime.
   *
   * <p><em>Complexity:</em> O(k³) operations modulo a prime.
   *
   * @param p a prime
   * @return the blocks, by their first row
   * @throws InvalidInput if p is not prime
   */
  public List<PrimeBlock> blocks(long p) {
    if (!Primes.isPrime(p)) {
      throw new InvalidInput("prime of a block", Long.toString(p), "a prime number", "");
    }
    List<List<Cyclotomic>> rows = irreps.stream().map(FiniteCharacter::values).toList();
    List<PrimeBlock> blocks = new ArrayList<>();
    for (List<Integer> block : CharacterTables.blocks(group, rows, p)) {
      int least = block.stream().mapToInt(row -> valuation(degree(row), p)).min().orElseThrow();
      blocks.add(new PrimeBlock(p, block, valuation(group.order(), p) - least));
    }
    return List.copyOf(blocks);
  }

  private static int valuation(long number, long p) {
    return number % p == 0 ? 1 + valuation(number / p, p) : 0;
  }

  /**
   * How often each irreducible character occurs in a character.
   *
   * @param character a character of the same group
   * @return ⟨χ_i, χ⟩ for every row i
   * @throws InvalidInput if one of the products is no whole number
   */
  public List<Long> multiplicities(FiniteCharacter<G> character) {
    return irreps.stream().map(chi -> chi.intertwiners(character)).toList();
  }

  /**
   * What has been proved.
   *
   * @return the certificate; all of its fields hold
   */
  public CharacterTableCertificate certificate() {
    return certificate;
  }

  private int requireRow(int row) {
    if (row < 0 || row >= irreps.size()) {
      throw new InvalidInput(
          "row of the character table of " + group.name(),
          Integer.toString(row),
          "0 … " + (irreps.size() - 1),
          "rows are counted from 0, the trivial character");
    }
    return row;
  }

  private static String letters(int number) {
    String letter = String.valueOf((char) ('a' + number % 26));
    return number < 26 ? letter : letters(number / 26 - 1) + letter;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("character table of ").append(group.name());
    for (int i = 0; i < irreps.size(); i++) {
      text.append(System.lineSeparator()).append(names.get(i)).append(": ").append(irreps.get(i));
    }
    return text.toString();
  }
}
