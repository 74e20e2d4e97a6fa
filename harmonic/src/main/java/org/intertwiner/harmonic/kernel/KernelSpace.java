package org.intertwiner.harmonic.kernel;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.certificate.BasisBlock;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.harmonic.certificate.Placement;
import org.intertwiner.harmonic.kernel.sample.RadialProfile;
import org.intertwiner.harmonic.kernel.sample.SamplePoints;
import org.intertwiner.harmonic.kernel.sample.SampledBasis;
import org.intertwiner.reptheory.Representation;

/**
 * The space of steerable kernels K: ℝⁿ → Hom(V_in, V_out) with
 *
 * <pre>  K(gx) = ρ_out(g) K(x) ρ_in(g)⁻¹   for all g in G,</pre>
 *
 * <p>by harmonic degree: an exact basis of Hom_G(H_l ⊗ V_in, V_out) for l ≤ L, where H_l are the
 * harmonic forms of degree l on ℝⁿ. Every such kernel is a sum over l of these times radial
 * functions.
 *
 * <pre>{@code
 * var space = KernelSpace.on(action).from(regular).to(regular).upToDegree(6);
 * space.dimensionsByDegree();   // counted from the basis
 * space.certificate();          // residual 0, independent, complete
 * }</pre>
 *
 * <p><i>Shape:</i> elements are dim V_out × dim V_in matrices of forms. <i>Accuracy:</i> exact; the
 * certificate has been checked before the space is handed out. <i>Complexity:</i> blocks that the
 * group permutes are solved once, on the stabiliser of one of them, and transported; equal summands
 * are solved once. <i>Source:</i> Lang and Weiler (ICLR 2021); induction as in Serre (1977),
 * chapter 7.
 */
public final class KernelSpace {
  private final Representation<?> action;
  private final Representation<?> in;
  private final Representation<?> out;
  private final boolean complex;
  private final int maxDegree;
  private final List<BasisBlock> blocks;
  private final Certificate certificate;
  private final List<KernelElement> basis;

  KernelSpace(
      Representation<?> action,
      Representation<?> in,
      Representation<?> out,
      boolean complex,
      int maxDegree,
      List<BasisBlock> blocks,
      Certificate certificate) {
    this.action = action;
    this.in = in;
    this.out = out;
    this.complex = complex;
    this.maxDegree = maxDegree;
    this.blocks = List.copyOf(blocks);
    this.certificate = certificate;
    this.basis = new Elements(this.blocks, maxDegree, out.dimension(), in.dimension());
  }

  /**
   * Starts a request for kernels on the space of an orthogonal representation.
   *
   * @param <G> the group elements
   * @param action the action on ℝⁿ
   * @return the request; go on with {@code from(…).to(…).upToDegree(…)}
   * @throws InvalidInput if the action is not real and orthogonal
   */
  public static <G> KernelRequest<G> on(Representation<G> action) {
    return KernelRequest.on(action);
  }

  /**
   * The action on ℝⁿ.
   *
   * @return the orthogonal representation
   */
  public Representation<?> action() {
    return action;
  }

  /**
   * The representation of the input fields.
   *
   * @return V_in
   */
  public Representation<?> in() {
    return in;
  }

  /**
   * The representation of the output fields.
   *
   * @return V_out
   */
  public Representation<?> out() {
    return out;
  }

  /**
   * Whether kernels with complex values were asked for, so that dimensions are over ℂ.
   *
   * @return whether the basis is one over ℂ
   */
  public boolean overComplex() {
    return complex;
  }

  /**
   * The highest harmonic degree.
   *
   * @return L
   */
  public int maxDegree() {
    return maxDegree;
  }

  /**
   * The exact basis, by ascending degree; within a degree by block, place and element.
   *
   * @return an unmodifiable list that builds its elements when they are asked for
   */
  public List<KernelElement> basis() {
    return basis;
  }

  /**
   * The basis as it was solved: one block per pair of types of summands, with all its places.
   *
   * @return the blocks
   */
  public List<BasisBlock> blocks() {
    return blocks;
  }

  /**
   * The number of basis elements.
   *
   * @return the dimension of the space up to degree L
   */
  public int dimension() {
    return basis.size();
  }

  /**
   * The number of basis elements of each degree, counted from the basis.
   *
   * @return L + 1 numbers
   */
  public List<Integer> dimensionsByDegree() {
    List<Integer> dimensions = new ArrayList<>();
    for (int l = 0; l <= maxDegree; l++) {
      int degree = l;
      dimensions.add(Math.toIntExact(blocks.stream().mapToLong(b -> b.count(degree)).sum()));
    }
    return List.copyOf(dimensions);
  }

  /**
   * The dimension of Hom_G(V_in, V_out), the values that a kernel may take at the origin. It is the
   * number of elements of degree 0.
   *
   * @return dim Hom_G(V_in, V_out)
   */
  public int dimensionAtOrigin() {
    return dimensionsByDegree().get(0);
  }

  /**
   * What has been proved about the basis, by code that knows nothing of how it was found.
   *
   * @return the certificate
   */
  public Certificate certificate() {
    return certificate;
  }

  /**
   * Samples the basis: the value of an element of degree l on a ring with profile φ at x is
   * φ(|x|)·K(x/|x|), and at x = 0 it is φ(0)·K for l = 0 and zero for l &gt; 0.
   *
   * @param points a grid or a point set of ℝⁿ
   * @param profile the rings, with their band limit
   * @return the sampled basis, in factored form
   * @throws InvalidInput if the points lie in another dimension
   */
  public SampledBasis sample(SamplePoints points, RadialProfile profile) {
    return SampledBasis.of(this, points, profile);
  }

  @Override
  public String toString() {
    return "kernels "
        + in.name()
        + " → "
        + out.name()
        + " on ℝ^"
        + action.dimension()
        + ", dimensions by degree "
        + dimensionsByDegree();
  }

  /** The flat view of the blocks. */
  private static final class Elements extends AbstractList<KernelElement> implements RandomAccess {
    private final List<BasisBlock> blocks;
    private final int rows;
    private final int columns;
    private final List<int[]> runs = new ArrayList<>();
    private final int[] ends;

    Elements(List<BasisBlock> blocks, int maxDegree, int rows, int columns) {
      this.blocks = blocks;
      this.rows = rows;
      this.columns = columns;
      List<Integer> sums = new ArrayList<>();
      int total = 0;
      for (int l = 0; l <= maxDegree; l++) {
        for (int b = 0; b < blocks.size(); b++) {
          int degree = l;
          List<org.intertwiner.harmonic.polynomial.PolynomialMatrix> all = blocks.get(b).elements();
          int first = 0;
          int count = 0;
          for (org.intertwiner.harmonic.polynomial.PolynomialMatrix e : all) {
            first += e.degree() < degree ? 1 : 0;
            count += e.degree() == degree ? 1 : 0;
          }
          for (int p = 0; p < blocks.get(b).placements().size() && count > 0; p++) {
            total = Math.addExact(total, count);
            runs.add(new int[] {b, p, first, count});
            sums.add(total);
          }
        }
      }
      this.ends = new int[sums.size()];
      for (int i = 0; i < ends.length; i++) {
        ends[i] = sums.get(i);
      }
    }

    @Override
    public KernelElement get(int index) {
      if (index < 0 || index >= size()) {
        throw new IndexOutOfBoundsException("element " + index + " of " + size());
      }
      int run = Arrays.binarySearch(ends, index);
      run = run >= 0 ? run + 1 : -run - 1;
      int[] r = runs.get(run);
      int offset = index - (ends[run] - r[3]);
      BasisBlock block = blocks.get(r[0]);
      Placement placement = block.placements().get(r[1]);
      return KernelElement.of(block.elements().get(r[2] + offset), placement, rows, columns);
    }

    @Override
    public int size() {
      return ends.length == 0 ? 0 : ends[ends.length - 1];
    }
  }
}
