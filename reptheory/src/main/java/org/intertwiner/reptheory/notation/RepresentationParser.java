package org.intertwiner.reptheory.notation;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Subgroup;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Induction;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.Restriction;
import org.intertwiner.reptheory.rotation.RotationRestriction;

/**
 * A recursive-descent parser of representations of one group.
 *
 * <pre>
 * sum     = product { "+" product }
 * product = factor { "*" factor }
 * factor  = number "*" factor | "(" sum ")" | atom
 * </pre>
 *
 * @param <G> the group elements
 */
final class RepresentationParser<G> {
  private static final int MAX_DEPTH = 60;

  private final CompactGroup<G> group;
  private final Optional<Representation<G>> vector;
  private final Scanner scanner;
  private final boolean complex;
  private final LieAtoms<G> lie;
  private int level;

  /**
   * @param complex whether rows of character tables stand for themselves, not for their real forms
   */
  RepresentationParser(
      CompactGroup<G> group,
      Optional<Representation<G>> vector,
      Scanner scanner,
      boolean complex,
      int level) {
    this.group = group;
    this.vector = vector;
    this.scanner = scanner;
    this.complex = complex;
    this.lie = new LieAtoms<>(group, scanner);
    this.level = level;
  }

  Representation<G> whole() {
    Representation<G> sum = sum();
    if (!scanner.atEnd()) {
      throw scanner.unexpected("'+', '*' or the end", "");
    }
    return sum;
  }

  private Representation<G> sum() {
    enter();
    Representation<G> sum = product();
    while (scanner.take('+')) {
      Representation<G> next = product();
      requireSize((long) sum.dimension() + next.dimension(), RepresentationNotation.MAX_DIMENSION);
      sum = sum.directSum(next);
    }
    level--;
    return sum;
  }

  private void enter() {
    level++;
    if (level > MAX_DEPTH) {
      throw scanner.unexpected("brackets and copies nested at most " + MAX_DEPTH + " deep", "");
    }
  }

  private Representation<G> product() {
    Representation<G> product = factor();
    while (scanner.take('*')) {
      Representation<G> next = factor();
      boolean sparse = product.isPermutation() && next.isPermutation();
      requireSize(
          (long) product.dimension() * next.dimension(),
          sparse ? RepresentationNotation.MAX_DIMENSION : RepresentationNotation.MAX_DENSE);
      product = product.tensor(next);
    }
    return product;
  }

  private Representation<G> factor() {
    if (scanner.take('(')) {
      Representation<G> inner = sum();
      scanner.require(')', "");
      return inner;
    }
    return Scanner.isDigit(scanner.peek()) ? copies() : atom();
  }

  private Representation<G> copies() {
    int start = scanner.position();
    // "2E" is a name and "2xE" has one; "2*…" and a group without names go on below
    boolean letters = Character.isLetter(scanner.afterDigits());
    Optional<Representation<G>> irrep = letters ? named(start) : Optional.empty();
    if (irrep.isEmpty()) {
      irrep = lie.irrep();
    }
    if (irrep.isPresent()) {
      requireSize(irrep.get().dimension(), RepresentationNotation.MAX_DIMENSION);
      return irrep.get();
    }
    int copies = scanner.integer("a number of copies");
    scanner.require('*', "copies are written 4*trivial");
    enter();
    Representation<G> one = factor();
    level--;
    if (copies == 0) {
      scanner.back(start);
      throw scanner.unexpected("at least one copy", "leave the summand out");
    }
    requireSize((long) copies * one.dimension(), RepresentationNotation.MAX_DIMENSION);
    return one.times(copies);
  }

  private void requireSize(long dimension, int limit) {
    if (dimension > limit) {
      throw new LimitExceeded(
          "representation of " + group.name(),
          "dimension " + dimension,
          "dimension at most " + limit,
          "sums and permutations may be larger than other products");
    }
  }

  private Representation<G> atom() {
    int start = scanner.position();
    String word = scanner.identifier();
    return switch (word) {
      case "trivial" -> Representations.trivial(group);
      case "vector" -> vector.orElseThrow(this::noVector);
      case "regular" -> regular();
      case "permutation" -> Representations.permutation(finite(word));
      case "irrep" -> irreducible();
      case "freq" -> frequency();
      case "spin" -> lie.spin(false);
      case "realspin" -> lie.spin(true);
      case "weight" -> lie.weight(false, start);
      case "realweight" -> lie.weight(true, start);
      case "sym", "sym2" -> power(word, true);
      case "alt", "alt2" -> power(word, false);
      case "conj" -> conjugate();
      case "quotient" -> quotient(start);
      case "induced" -> induced(start);
      case "restricted" -> restricted(start);
      case "dual" -> bracketed("dual(REP)").dual();
      default -> {
        Optional<Representation<G>> named = named(start);
        if (named.isPresent()) {
          yield named.get();
        }
        scanner.back(start);
        throw scanner.unexpected("a representation", RepresentationNotation.suggest(word));
      }
    };
  }

  private InvalidInput noVector() {
    return new InvalidInput(
        "representation vector of " + group.name(),
        "a group that is not given by matrices",
        "C_N, D_N, SO2, O2, SO3, O3, point:… or a group of matrices",
        "permutation, regular and irrep:k exist for every finite group");
  }

  private Representation<G> bracketed(String hint) {
    scanner.require('(', hint);
    Representation<G> inner = sum();
    scanner.require(')', "");
    return inner;
  }

  /** The power after {@code sym} or {@code alt}: sym2(REP), sym^2(REP) or sym(2, REP). */
  private Representation<G> power(String word, boolean symmetric) {
    int degree = 2;
    String hint = "sym2(REP), sym^k(REP) or sym(k, REP)";
    if (word.length() == 3 && scanner.take('^')) {
      degree = scanner.integer("a degree");
      scanner.require('(', hint);
    } else {
      scanner.require('(', hint);
      if (word.length() == 3) {
        degree = scanner.integer("the degree of the power");
        scanner.require(',', hint);
      }
    }
    Representation<G> inner = sum();
    scanner.require(')', "");
    if (inner instanceof FiniteRepresentation<G> finite) {
      return symmetric ? finite.symmetricPower(degree) : finite.exteriorPower(degree);
    }
    LieRepresentation<G> lie = (LieRepresentation<G>) inner;
    requirePower(lie.dimension(), degree, symmetric);
    return symmetric ? lie.symmetricPower(degree) : lie.exteriorPower(degree);
  }

  private void requirePower(int size, int degree, boolean symmetric) {
    double dimension = 1;
    for (int k = 0; k < degree; k++) {
      dimension *= (symmetric ? size + k : size - k) / (k + 1.0);
      requireSize((long) Math.min(dimension, 1e15), RepresentationNotation.MAX_DENSE);
    }
  }

  private Representation<G> conjugate() {
    Representation<G> inner = bracketed("conj(REP)");
    return inner instanceof FiniteRepresentation<G> finite
        ? finite.conjugate()
        : ((LieRepresentation<G>) inner).conjugate();
  }

  /** An irrep by the name of its row, at this place of the text. */
  private Optional<Representation<G>> named(int start) {
    if (!(group instanceof FiniteGroup<G> finite)) {
      return Optional.empty();
    }
    scanner.back(start);
    // names start with capitals, digits or brackets: a misspelt word needs no character table
    if (Character.isLowerCase(scanner.peek())) {
      return Optional.empty();
    }
    Optional<Representation<G>> irrep = new RowAtoms<>(finite, scanner, complex).named();
    irrep.ifPresent(r -> requireSize(r.dimension(), RepresentationNotation.MAX_DIMENSION));
    return irrep;
  }

  private FiniteGroup<G> finite(String word) {
    if (group instanceof FiniteGroup<G> finite) {
      return finite;
    }
    throw new InvalidInput(
        "representation " + word + " of " + group.name(),
        "an infinite group",
        "a finite group",
        switch (group.name()) {
          case "SO2", "O2" -> "SO2 and O2 have trivial, vector and freq:…";
          case "SO3" -> "SO3 has trivial, vector and spin:2, or 2x1 for copies";
          case "O3" -> "O3 has trivial, vector and 2x1o or 0e";
          case "SU2", "Spin3" -> group.name() + " has trivial, vector and spin:3/2";
          default -> "Lie groups have trivial, vector and weight:… by Dynkin labels";
        });
  }

  private Representation<G> regular() {
    FiniteGroup<G> finite = finite("regular");
    requireSize(finite.order(), RepresentationNotation.MAX_DIMENSION);
    return Representations.regular(finite);
  }

  private Representation<G> irreducible() {
    return new RowAtoms<>(finite("irrep"), scanner, complex).numbered();
  }

  private Representation<G> frequency() {
    scanner.require(':', "freq:k for C_N and SO2, freq:j,k for D_N and O2");
    int first = scanner.integer("a frequency");
    return scanner.take(',')
        ? Representations.frequency(group, first, scanner.integer("a frequency"))
        : Representations.frequency(group, first);
  }

  private Representation<G> quotient(int start) {
    FiniteGroup<G> finite = finite("quotient");
    scanner.require(':', "quotient:C2 or quotient:{words}");
    Subgroup subgroup = new SubgroupNotation<>(finite, scanner).parse().subgroup();
    return Representations.quotient(finite, subgroup).withName(scanner.since(start).strip());
  }

  private Representation<G> induced(int start) {
    finite("induced");
    scanner.require(':', "induced:C2(freq:1) or induced:{words}(REP)");
    Fibre<G> fibre = fibre(start, true);
    return Induction.of(fibre.group(), fibre.subgroup(), fibre.representation())
        .withName(fibre.text());
  }

  /** A subgroup with a representation of it in brackets; without brackets it is the trivial one. */
  Fibre<G> wholeFibre() {
    Fibre<G> fibre = fibre(scanner.position(), false);
    if (!scanner.atEnd()) {
      throw scanner.unexpected("the end", "SUBGROUP or SUBGROUP(REP), as in C2(freq:1) or {r^2}");
    }
    return fibre;
  }

  private Fibre<G> fibre(int start, boolean inBrackets) {
    FiniteGroup<G> finite = finite("over cosets");
    SubgroupNotation.Parsed<G> parsed = new SubgroupNotation<>(finite, scanner).parse();
    FiniteGroup<G> small = parsed.group();
    Representation<G> inner;
    if (inBrackets || !scanner.atEnd()) {
      scanner.require('(', "the representation of the subgroup stands in brackets");
      Optional<Representation<G>> inherited = vector.map(v -> restrictedVector(v, small));
      inner = new RepresentationParser<>(small, inherited, scanner, complex, level).sum();
      scanner.require(')', "");
    } else {
      inner = Representations.trivial(small);
    }
    requireSize(
        inner.dimension() * (finite.order() / small.order()), RepresentationNotation.MAX_DIMENSION);
    return new Fibre<>(
        finite, parsed.subgroup(), (FiniteRepresentation<G>) inner, scanner.since(start).strip());
  }

  private Representation<G> restrictedVector(Representation<G> space, FiniteGroup<G> subgroup) {
    return Restriction.of((FiniteRepresentation<G>) space, subgroup).withName("vector");
  }

  private Representation<G> restricted(int start) {
    scanner.require(':', "restricted:O2(freq:1,3): a representation of a larger group in brackets");
    String name = scanner.identifier();
    scanner.require('(', "the representation of the larger group stands in brackets");
    return restricted(GroupNotation.parse(name), start);
  }

  private <H> Representation<G> restricted(NamedGroup<H> larger, int start) {
    Representation<H> inner =
        new RepresentationParser<>(larger.group(), larger.vector(), scanner, complex, level).sum();
    scanner.require(')', "");
    return restricted(inner).withName(scanner.since(start).strip());
  }

  /** Rotations of space are restricted along the group's own action on space. */
  private <H> Representation<G> restricted(Representation<H> inner) {
    boolean space = vector.filter(v -> v.dimension() == 3).isPresent();
    return space
            && List.of("SO3", "O3").contains(inner.group().name())
            && vector.get() instanceof FiniteRepresentation<G> embedding
        ? RotationRestriction.along((LieRepresentation<H>) inner, embedding)
        : Restriction.standard(inner, group);
  }
}
