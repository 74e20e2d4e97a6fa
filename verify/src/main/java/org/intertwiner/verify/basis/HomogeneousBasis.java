package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.homogeneous.compact.ClosedSubgroup;
import org.intertwiner.harmonic.homogeneous.compact.CompactKernels;
import org.intertwiner.harmonic.homogeneous.compact.HomogeneousField;
import org.intertwiner.harmonic.homogeneous.compact.IrrepKernels;
import org.intertwiner.harmonic.homogeneous.compact.SubgroupImage;

/**
 * Kernels between fields over two homogeneous spaces of a compact Lie group, irrep by irrep, with
 * all that is needed to check them again: the stabilisers with their embeddings, the fibres, and
 * the irreps by their matrices.
 *
 * <p><em>Formula:</em> K(g) = B E J(g) A with B in Hom_{H₂}(J, V₂), E in End_G(J), A in
 * Hom_{H₁}(V₁, J), all seminormal.
 *
 * @param group G
 * @param complex whether the irreps are those over ℂ
 * @param maxDegree up to which degree they are all the irreps there are; empty where nothing is
 *     said of others
 * @param in the fields that the kernels take
 * @param out the fields that they give
 * @param counted the number of kernels by irrep that the maker claimed
 * @param expected the number by irrep that the characters gave the maker
 * @param irreps the kernels of each irrep
 */
public record HomogeneousBasis(
    GroupDescription group,
    boolean complex,
    OptionalInt maxDegree,
    Field in,
    Field out,
    List<Long> counted,
    List<Long> expected,
    List<Irrep> irreps) {

  /**
   * Keeps copies of the lists and checks the shapes.
   *
   * @param group G
   * @param complex whether the irreps are those over ℂ
   * @param maxDegree up to which degree they are all the irreps there are; empty where nothing is
   *     said of others
   * @param in the fields that the kernels take
   * @param out the fields that they give
   * @param counted the number of kernels by irrep that the maker claimed
   * @param expected the number by irrep that the characters gave the maker
   * @param irreps the kernels of each irrep
   * @throws InvalidInput where a matrix has another shape or the lists have other lengths
   */
  public HomogeneousBasis {
    counted = List.copyOf(counted);
    expected = List.copyOf(expected);
    irreps = List.copyOf(irreps);
    require("dimensions by irrep", counted.size(), irreps.size());
    require("expected dimensions by irrep", expected.size(), irreps.size());
    int taken = in.fibre().dimension();
    int given = out.fibre().dimension();
    for (Irrep irrep : irreps) {
      int size = irrep.representation().dimension();
      irrep.endomorphisms().forEach(e -> requireShape(e, size, size));
      irrep.synthesis().forEach(b -> requireShape(b, given, size));
      irrep.analysis().forEach(a -> requireShape(a, size, taken));
    }
  }

  private static void requireShape(SparseMatrix<?> matrix, int rows, int columns) {
    require("rows of a map", matrix.rows(), rows);
    require("columns of a map", matrix.columns(), columns);
  }

  private static void require(String what, int got, int expected) {
    if (got != expected) {
      throw new InvalidInput(what + " in a basis", "" + got, "" + expected, "");
    }
  }

  /**
   * Fields over G/H.
   *
   * @param space a name of G/H
   * @param stabilizer H by itself
   * @param images where the topological generators of H go in G
   * @param fibre the representation of H
   */
  public record Field(
      String space,
      GroupDescription stabilizer,
      List<SubgroupImage> images,
      RepresentationDescription fibre) {
    /**
     * Keeps a copy of the list and checks its length.
     *
     * @param space a name of G/H
     * @param stabilizer H by itself
     * @param images where the topological generators of H go in G
     * @param fibre the representation of H
     * @throws InvalidInput where an image or a matrix of the fibre is missing
     */
    public Field {
      images = List.copyOf(images);
      int generators = stabilizer.generatorNames().size();
      require("images of generators", images.size(), generators);
      for (RepresentationDescription.Part part : fibre.parts()) {
        require("matrices of a fibre", part.matrices().size(), generators);
      }
    }
  }

  /**
   * The kernels in the matrix elements of one irrep.
   *
   * @param representation J on the topological generators of G
   * @param endomorphisms the E_r
   * @param synthesis the B_i
   * @param analysis the A_j
   */
  public record Irrep(
      RepresentationDescription representation,
      List<SparseMatrix<Cyclotomic>> endomorphisms,
      List<SparseMatrix<Cyclotomic>> synthesis,
      List<SparseMatrix<Cyclotomic>> analysis) {
    /**
     * Keeps copies of the lists.
     *
     * @param representation J on the topological generators of G
     * @param endomorphisms the E_r
     * @param synthesis the B_i
     * @param analysis the A_j
     */
    public Irrep {
      endomorphisms = List.copyOf(endomorphisms);
      synthesis = List.copyOf(synthesis);
      analysis = List.copyOf(analysis);
    }
  }

  /**
   * What a document keeps of kernels.
   *
   * @param <G> the group elements
   * @param kernels the solved space
   * @param maxDegree up to which degree its band has all irreps; empty where nothing is to be said
   * @return the same basis, ready to be written
   * @throws InvalidInput where the group has no name that it can be built from again
   */
  public static <G> HomogeneousBasis of(CompactKernels<G> kernels, OptionalInt maxDegree) {
    GroupDescription group = GroupDescription.of(kernels.in().stabilizer().group());
    group.build(DocumentLimits.DEFAULT);
    List<Irrep> irreps = new ArrayList<>();
    for (IrrepKernels<G> part : kernels.parts()) {
      irreps.add(
          new Irrep(
              RepresentationDescription.of(part.irrep()),
              part.endomorphisms(),
              part.synthesis(),
              part.analysis()));
    }
    return new HomogeneousBasis(
        group,
        kernels.band().complex(),
        maxDegree,
        field(kernels.in()),
        field(kernels.out()),
        kernels.certificate().counted(),
        kernels.certificate().expected(),
        irreps);
  }

  private static <G, H> Field field(HomogeneousField<G, H> field) {
    ClosedSubgroup<G, H> stabilizer = field.stabilizer();
    return new Field(
        stabilizer.space(),
        GroupDescription.of(stabilizer.subgroup()),
        stabilizer.images(),
        RepresentationDescription.of(field.fibre()));
  }

  @Override
  public String toString() {
    return "kernels from "
        + in.fibre().name()
        + " over "
        + in.space()
        + " to "
        + out.fibre().name()
        + " over "
        + out.space()
        + ", dimensions by irreps "
        + counted;
  }
}
