package org.intertwiner.harmonic.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.ring.ModularEmbedding;
import org.intertwiner.harmonic.polynomial.Form;
import org.intertwiner.reptheory.Representation;

/**
 * The ring of invariant polynomials on the space V of a representation, by minimal homogeneous
 * generators: f(gx) = f(x) for all g.
 *
 * <pre>{@code
 * var ring = InvariantRing.of(Representations.defining(icosahedralRotations));
 * ring.degrees();        // [2, 6, 10, 15]
 * ring.completeness();   // complete: all forms of degree 15 lie in the ideal
 * ring.certificate();    // invariant, spanning, minimal
 * }</pre>
 *
 * <p><i>Shape:</i> forms in the coordinates of V; any finite group by any representation,
 * reducible, complex, or not orthogonal; for infinite compact groups up to a degree.
 * <i>Accuracy:</i> exact. <i>Complexity:</i> a degree in which products fall short costs one orbit
 * of the group per invariant of that degree; other degrees cost a rank of the size of their
 * dimension. <i>Source:</i> Derksen and Kemper, Computational Invariant Theory (2015), chapters 3
 * and 4; King, J. Symbolic Comput. 48 (2013).
 *
 * @param <G> the group elements
 */
public final class InvariantRing<G> {
  private static final int FRESH_PRIMES_ABOVE = 600_000_000;

  private final Representation<G> space;
  private final GradedAction action;
  private final InvariantLimits limits;
  private final MolienCount molien;
  private final List<Invariant> generators;
  private final Completeness completeness;
  private final InvariantCertificate certificate;

  private InvariantRing(
      Representation<G> space,
      GradedAction action,
      InvariantLimits limits,
      MolienCount molien,
      GeneratorSearch search,
      Completeness completeness) {
    this.space = space;
    this.action = action;
    this.limits = limits;
    this.molien = molien;
    this.completeness = completeness;
    List<Form> forms = search.forms();
    List<String> names = Invariant.names("f", forms.stream().map(Form::degree).toList());
    List<Invariant> named = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      named.add(new Invariant(forms.get(i), search.grades().get(i), names.get(i)));
    }
    this.generators = List.copyOf(named);
    this.certificate = check(Math.max(search.degree(), completeness.degree()));
    if (!certificate.isProved()) {
      throw new IllegalStateException("the invariants fail their certificate: " + certificate);
    }
  }

  /**
   * All invariants of a finite group.
   *
   * @param <G> the group elements
   * @param space the representation on V
   * @return the ring, its generators complete where the proof ends within {@link
   *     InvariantLimits#DEFAULT}; see {@link #completeness}
   * @throws InvalidInput for an infinite group, which needs a degree to stop at
   * @throws LimitExceeded where there are too many monomials before the proof ends
   */
  public static <G> InvariantRing<G> of(Representation<G> space) {
    return of(space, InvariantLimits.DEFAULT);
  }

  /**
   * All invariants of a finite group, within other limits.
   *
   * @param <G> the group elements
   * @param space the representation on V
   * @param limits the limits
   * @return the ring
   * @throws InvalidInput for an infinite group, which needs a degree to stop at
   * @throws LimitExceeded where there are too many monomials before the proof ends
   */
  public static <G> InvariantRing<G> of(Representation<G> space, InvariantLimits limits) {
    GradedAction action = GradedAction.of(space);
    if (!action.isFinite()) {
      throw new InvalidInput(
          "ring of invariants",
          "the infinite group " + space.group().name(),
          "a finite group, or a degree to stop at",
          "give a highest degree: --max-degree, in code upToDegree(…)");
    }
    return search(space, action, limits.degree(), true, limits);
  }

  /**
   * The generators up to a degree.
   *
   * @param <G> the group elements
   * @param space the representation on V
   * @param maxDegree the last degree ≥ 0
   * @param limits the limits
   * @return the ring
   * @throws InvalidInput for a negative degree
   * @throws LimitExceeded where there are too many monomials
   */
  public static <G> InvariantRing<G> upToDegree(
      Representation<G> space, int maxDegree, InvariantLimits limits) {
    if (maxDegree < 0) {
      throw MolienCount.negative(maxDegree);
    }
    GradedAction action = GradedAction.of(space);
    limits.requireMonomials(action.variables(), 1, maxDegree);
    return search(space, action, maxDegree, false, limits);
  }

  private static <G> InvariantRing<G> search(
      Representation<G> space,
      GradedAction action,
      int degree,
      boolean stopWhenComplete,
      InvariantLimits limits) {
    MolienCount molien = MolienCount.invariants(space);
    GeneratorSearch search = new GeneratorSearch(action, molien, limits);
    Completeness completeness = search.run(degree, stopWhenComplete);
    return new InvariantRing<>(space, action, limits, molien, search, completeness);
  }

  /** Checks invariance exactly, and counts products at a prime that the search did not use. */
  private InvariantCertificate check(int degree) {
    EquivarianceProof proof = new EquivarianceProof(action);
    boolean invariant = generators.stream().allMatch(f -> proof.holds(List.of(f.form())));
    ModularEmbedding fresh = action.embedding(action.primeAfter(FRESH_PRIMES_ABOVE), 1);
    ProductBasis products = products(fresh, degree);
    boolean spanning = true;
    boolean minimal = true;
    for (int d = 1; d <= degree; d++) {
      int at = d;
      long all = generators.stream().filter(f -> f.degree() == at).count();
      long kept = products.words(d).stream().filter(w -> w.size() == 1).count();
      spanning &= products.count(d) == molien.dimension(d);
      minimal &= all == kept;
    }
    return new InvariantCertificate(invariant, spanning, minimal, degree);
  }

  /** The standard products of the generators up to a degree, at an embedding. */
  ProductBasis products(ModularEmbedding embedding, int degree) {
    ProductBasis products =
        new ProductBasis(action.monomials(), embedding.field().characteristic(), 2);
    int most = 1;
    for (int d = 0; d <= degree; d++) {
      most = Math.max(most, molien.dimension(d));
    }
    products.requirePoints(most);
    for (int d = 1; d <= degree; d++) {
      products.extend();
      for (Invariant f : generators) {
        if (f.degree() == d) {
          products.add(EquivarianceProof.residues(f.form(), embedding), f.blockDegrees());
        }
      }
    }
    return products;
  }

  /**
   * The representation on V.
   *
   * @return the representation
   */
  public Representation<G> space() {
    return space;
  }

  /**
   * Minimal homogeneous generators, by ascending degree.
   *
   * @return the integrity basis
   */
  public List<Invariant> generators() {
    return generators;
  }

  /**
   * The degrees of the generators.
   *
   * @return ascending
   */
  public List<Integer> degrees() {
    return generators.stream().map(Invariant::degree).toList();
  }

  /**
   * The Hilbert series of the ring.
   *
   * @return Molien's series as a fraction, for the groups that have it in closed form
   */
  public Optional<MolienFraction> molien() {
    return molien.fraction();
  }

  /**
   * How far the generators are known to generate.
   *
   * @return the proof
   */
  public Completeness completeness() {
    return completeness;
  }

  /**
   * What has been proved about the generators.
   *
   * @return the certificate
   */
  public InvariantCertificate certificate() {
    return certificate;
  }

  /**
   * The dimensions of the spaces that products of the generators span, counted from the polynomials
   * at a prime; they are equal to Molien's as far as the generators generate.
   *
   * @param maxDegree the last degree ≥ 0
   * @return the dimensions in degree 0 … maxDegree
   * @throws InvalidInput for a negative degree
   */
  public List<Integer> dimensionsByDegree(int maxDegree) {
    if (maxDegree < 0) {
      throw MolienCount.negative(maxDegree);
    }
    ModularEmbedding fresh = action.embedding(action.primeAfter(FRESH_PRIMES_ABOVE), 1);
    ProductBasis products = products(fresh, maxDegree);
    List<Integer> dimensions = new ArrayList<>();
    for (int d = 0; d <= maxDegree; d++) {
      dimensions.add(products.count(d));
    }
    return List.copyOf(dimensions);
  }

  /**
   * Primary and secondary invariants: the ring as a free module over a polynomial ring.
   *
   * @return the decomposition, with its proof
   * @throws InvalidInput for an infinite group, or where the generators are not known to be
   *     complete
   * @throws LimitExceeded where the proof is too large
   */
  public HironakaDecomposition hironaka() {
    return HironakaSearch.of(this);
  }

  /**
   * The relations between the generators up to a degree.
   *
   * @param maxDegree the last degree
   * @return a Gröbner basis of the ideal of relations up to the degree, each proved exactly; the
   *     first ones are syzygies of lowest degree
   * @throws InvalidInput for a negative degree
   */
  public List<Relation> relations(int maxDegree) {
    if (maxDegree < 0) {
      throw MolienCount.negative(maxDegree);
    }
    return new RelationSearch(this).upTo(maxDegree);
  }

  /**
   * The equivariant polynomial maps V → W, as far as they may need generators.
   *
   * @param target the representation on W, of the same group
   * @return the module over this ring, by minimal generators
   * @throws InvalidInput where this ring is not known to be complete: give a degree then; or for
   *     another group
   */
  public CovariantModule<G> covariants(Representation<G> target) {
    return CovariantSearch.of(this, target, CovariantSearch.generatorBound(this), true);
  }

  /**
   * The equivariant polynomial maps V → W up to a degree.
   *
   * @param target the representation on W, of the same group
   * @param maxDegree the last degree ≥ 0
   * @return the module over this ring, by minimal generators up to the degree
   * @throws InvalidInput for a negative degree, a degree beyond that of the generators of this
   *     ring, or another group
   */
  public CovariantModule<G> covariants(Representation<G> target, int maxDegree) {
    return CovariantSearch.of(this, target, maxDegree, false);
  }

  GradedAction action() {
    return action;
  }

  InvariantLimits limits() {
    return limits;
  }

  MolienCount count() {
    return molien;
  }

  /**
   * The generators as LaTeX, one equation a line.
   *
   * @return an {@code aligned} environment
   */
  public String toLatex() {
    StringBuilder out = new StringBuilder("\\begin{aligned}");
    for (Invariant f : generators) {
      out.append(Invariant.latexName(f.name())).append(" &= ").append(f.form().toLatex());
      out.append(" \\\\ ");
    }
    return out.append("\\end{aligned}").toString();
  }

  @Override
  public String toString() {
    return "invariants of "
        + space.group().name()
        + " on "
        + space.name()
        + ", generators of degrees "
        + degrees()
        + ", "
        + completeness;
  }
}
