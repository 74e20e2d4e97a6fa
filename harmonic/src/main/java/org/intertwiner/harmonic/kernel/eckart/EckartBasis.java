package org.intertwiner.harmonic.kernel.eckart;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.certificate.Certifier;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.reptheory.Representation;

/**
 * A basis of the kernels K(gx) = ρ_out(g) K(x) ρ_in(g)⁻¹ by the Wigner–Eckart theorem.
 *
 * <p><i>Formula:</i> let Y run over the equivariant forms ℝⁿ → V_j of degree l, one for each copy
 * of the irreducible V_j in H_l; Q over maps V_in → V_i and B over maps V_J → V_out, one for each
 * copy; P over the paths V_j ⊗ V_i → V_J, one for each copy of V_J; e over a basis of End_G(V_J).
 * Then
 *
 * <pre>  K(x) v = B e P (Y(x) ⊗ Q v)</pre>
 *
 * <p>is a basis: Σ m_j · n_i · n_J · [V_J : V_j ⊗ V_i] · dim End_G(V_J) elements. Over ℂ the
 * irreducibles are complex and the endomorphisms numbers.
 *
 * <p><i>Shape:</i> dim V_out × dim V_in matrices of harmonic forms. <i>Accuracy:</i> exact; the
 * number of elements is compared with the character formula before the basis is returned, and
 * {@link #certificate} checks the elements themselves. <i>Complexity:</i> one small exact linear
 * system for each triple (j, i, J); elements are put together when they are asked for.
 * <i>Source:</i> Lang and Weiler (ICLR 2021), theorem 4.1.
 *
 * <p><i>Example:</i> {@code EckartBasis.of(space).elements().get(0).label()}.
 */
public final class EckartBasis {
  private final Representation<?> action;
  private final Representation<?> in;
  private final Representation<?> out;
  private final boolean complex;
  private final int maxDegree;
  private final EckartSolver<?> solver;
  private final List<EckartLabel> labels;
  private final List<EckartElement> elements;

  private EckartBasis(
      Representation<?> action,
      Representation<?> in,
      Representation<?> out,
      boolean complex,
      int maxDegree,
      EckartSolver<?> solver) {
    this.action = action;
    this.in = in;
    this.out = out;
    this.complex = complex;
    this.maxDegree = maxDegree;
    this.solver = solver;
    this.labels = solver.labels();
    this.elements = new Elements(solver);
  }

  /**
   * The same kernels as those of a space, over its field and up to its degree.
   *
   * @param space a kernel space
   * @return the basis by the theorem
   * @throws LimitExceeded if an irreducible part of one of the representations is not known, or too
   *     large
   */
  public static EckartBasis of(KernelSpace space) {
    return captured(
        space.action(), space.in(), space.out(), space.maxDegree(), space.overComplex());
  }

  @SuppressWarnings("unchecked") // a kernel space has representations of one group
  private static <G> EckartBasis captured(
      Representation<G> action,
      Representation<?> in,
      Representation<?> out,
      int maxDegree,
      boolean complex) {
    return of(action, (Representation<G>) in, (Representation<G>) out, maxDegree, complex);
  }

  /**
   * The kernels between two representations on the space of a third.
   *
   * @param <G> the group elements
   * @param action an orthogonal action on ℝⁿ, perhaps reducible or unfaithful
   * @param in V_in
   * @param out V_out
   * @param maxDegree the highest harmonic degree
   * @param complex whether over ℂ; over ℝ the representations must be real
   * @return the basis
   * @throws InvalidInput if the groups differ or a representation is complex over ℝ
   * @throws LimitExceeded if an irreducible part of one of the representations is not known, or too
   *     large
   */
  public static <G> EckartBasis of(
      Representation<G> action,
      Representation<G> in,
      Representation<G> out,
      int maxDegree,
      boolean complex) {
    if (!action.group().equals(in.group()) || !action.group().equals(out.group())) {
      throw new InvalidInput(
          "representations of a Wigner–Eckart basis",
          in.group().name() + " and " + out.group().name(),
          "representations of the group that acts, " + action.group().name(),
          "build all three representations from one group object");
    }
    if (!action.isOrthogonal() || (!complex && !(in.isReal() && out.isReal()))) {
      throw new InvalidInput(
          "representations of a Wigner–Eckart basis",
          in.name() + " and " + out.name() + " on " + action.name(),
          "an orthogonal action, and real representations over ℝ",
          "ask for a basis over ℂ, or take the real form");
    }
    EckartSolver<G> solver = new EckartSolver<>(action, in, out, maxDegree, complex);
    EckartBasis basis = new EckartBasis(action, in, out, complex, maxDegree, solver);
    List<Long> expected = Certifier.of(action, in, out).upToDegree(maxDegree).expectedDimensions();
    if (!expected.equals(basis.dimensionsByDegree().stream().map(Integer::longValue).toList())) {
      throw new IllegalStateException(
          "the theorem gives "
              + basis.dimensionsByDegree()
              + " kernels where the characters give "
              + expected);
    }
    return basis;
  }

  /**
   * The names of the elements, by ascending degree.
   *
   * @return one label for each element
   */
  public List<EckartLabel> labels() {
    return labels;
  }

  /**
   * The elements with their names, by ascending degree.
   *
   * @return an unmodifiable list that builds its elements when they are asked for
   */
  public List<EckartElement> elements() {
    return elements;
  }

  /**
   * The number of elements.
   *
   * @return the dimension of the space up to the highest degree
   */
  public int dimension() {
    return labels.size();
  }

  /**
   * The number of elements of each degree, counted from the labels.
   *
   * @return L + 1 numbers
   */
  public List<Integer> dimensionsByDegree() {
    return IntStream.rangeClosed(0, maxDegree)
        .map(l -> (int) labels.stream().filter(label -> label.degree() == l).count())
        .boxed()
        .toList();
  }

  /**
   * Whether the basis is one over ℂ.
   *
   * @return whether dimensions are over ℂ
   */
  public boolean overComplex() {
    return complex;
  }

  /**
   * Checks the elements from the polynomials, matrices and characters alone.
   *
   * <p><i>Complexity:</i> builds and checks all elements on every call; those of regular
   * representations are dense, and {@link #agreesWith} does without them.
   *
   * @return what holds
   */
  public Certificate certificate() {
    return Certifier.of(action, in, out)
        .ofHarmonicForms()
        .upToDegree(maxDegree)
        .checkElements(elements.stream().map(EckartElement::matrix).toList());
  }

  /**
   * Whether this basis and that of a kernel space span the same kernels in every degree.
   *
   * @param space kernels between the same representations
   * @return what the two ways agree on, degree by degree
   */
  public Agreement agreesWith(KernelSpace space) {
    return Agreement.of(solver, space);
  }

  @Override
  public String toString() {
    return "Wigner–Eckart basis "
        + in.name()
        + " → "
        + out.name()
        + " on ℝ^"
        + action.dimension()
        + ", dimensions by degree "
        + dimensionsByDegree();
  }

  /** Elements that are put together from their labels. */
  private static final class Elements extends AbstractList<EckartElement> implements RandomAccess {
    private final EckartSolver<?> solver;

    Elements(EckartSolver<?> solver) {
      this.solver = solver;
    }

    @Override
    public EckartElement get(int index) {
      return solver.element(index);
    }

    @Override
    public int size() {
      return solver.labels().size();
    }
  }
}
