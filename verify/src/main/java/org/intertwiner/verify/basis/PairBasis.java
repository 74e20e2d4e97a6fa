package org.intertwiner.verify.basis;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * A basis of kernels between fields over points by their values at pairs of points, with all that
 * is needed to check it again.
 *
 * <p>The points are those of a finite set, or the sites in a cell of a crystal; then a pair is a
 * target in the cell at the origin and a source in any cell.
 *
 * @param group the group, modulo translations where there is a crystal
 * @param crystal the crystal; empty for finite sets
 * @param in the fields that the kernels take
 * @param out the fields that they give
 * @param shells the squared lengths of all pairs up to the range, ascending; 0 for finite sets
 * @param counted the number of elements by shell that the maker claimed
 * @param expected the number by shell that the character formula gave the maker
 * @param elements the elements
 */
public record PairBasis(
    GroupDescription.Finite group,
    Optional<Crystal> crystal,
    Field in,
    Field out,
    List<Rational> shells,
    List<Long> counted,
    List<Long> expected,
    List<Element> elements) {

  /**
   * Keeps copies of the lists and checks the shapes.
   *
   * @param group the group, modulo translations where there is a crystal
   * @param crystal the crystal; empty for finite sets
   * @param in the fields that the kernels take
   * @param out the fields that they give
   * @param shells the squared lengths of all pairs up to the range, ascending; 0 for finite sets
   * @param counted the number of elements by shell that the maker claimed
   * @param expected the number by shell that the character formula gave the maker
   * @param elements the elements
   * @throws InvalidInput where the numbers of generators, points, coordinates or shells do not fit
   */
  public PairBasis {
    shells = List.copyOf(shells);
    counted = List.copyOf(counted);
    expected = List.copyOf(expected);
    elements = List.copyOf(elements);
    int generators = group.generators().size();
    require("dimensions by shell", counted.size(), shells.size());
    require("expected dimensions by shell", expected.size(), shells.size());
    crystal.ifPresent(c -> require("operations of a crystal", c.operations().size(), generators));
    int dimension = crystal.map(c -> c.gram().rows()).orElse(0);
    for (Field field : List.of(in, out)) {
      require("permutations of points", field.images().size(), generators);
      for (RepresentationDescription.Part part : field.representation().parts()) {
        require("matrices of a field", part.matrices().size(), generators);
      }
      require("sites", field.sites().size(), crystal.isPresent() ? field.fibres().size() : 0);
      field.sites().forEach(site -> require("coordinates of a site", site.size(), dimension));
    }
    for (Element element : elements) {
      for (Block block : element.blocks()) {
        require("cell of a pair", block.cell().size(), dimension);
        require("rows of a value", block.matrix().rows(), out.fibres().get(block.target()));
        require("columns of a value", block.matrix().columns(), in.fibres().get(block.source()));
      }
    }
  }

  private static void require(String what, int got, int expected) {
    if (got != expected) {
      throw new InvalidInput(what + " in a basis", "" + got, "" + expected, "");
    }
  }

  /**
   * A lattice and the operations that act on it.
   *
   * @param gram the scalar products of the basis vectors of the lattice
   * @param operations for each generator its operation in coordinates of that basis
   */
  public record Crystal(Matrix<Rational> gram, List<AffineOperation> operations) {
    /**
     * Keeps a copy of the list.
     *
     * @param gram the scalar products of the basis vectors of the lattice
     * @param operations for each generator its operation in coordinates of that basis
     */
    public Crystal {
      operations = List.copyOf(operations);
    }
  }

  /**
   * Fields over points: how the group moves the points, and the fibres over them.
   *
   * @param fibres the dimension of the fibre over each point
   * @param images for each generator how it permutes the points, modulo translations
   * @param sites the coordinates of the points in the cell; empty for finite sets
   * @param representation how the generators act on fields over these points, fibre after fibre
   */
  public record Field(
      List<Integer> fibres,
      List<Permutation> images,
      List<List<Rational>> sites,
      RepresentationDescription representation) {
    /**
     * Keeps copies of the lists and checks the shapes.
     *
     * @param fibres the dimension of the fibre over each point
     * @param images for each generator how it permutes the points, modulo translations
     * @param sites the coordinates of the points in the cell; empty for finite sets
     * @param representation how the generators act on fields over these points, fibre after fibre
     * @throws InvalidInput where the fibres do not add up or a permutation has another degree
     */
    public Field {
      fibres = List.copyOf(fibres);
      images = List.copyOf(images);
      sites = sites.stream().map(List::copyOf).toList();
      int sum = fibres.stream().mapToInt(Integer::intValue).sum();
      require("coordinates of a field", sum, representation.dimension());
      for (Permutation image : images) {
        require("points of a permutation", image.degree(), fibres.size());
      }
    }
  }

  /**
   * An element by its values at the pairs where they are not zero.
   *
   * @param blocks the values, at different pairs
   */
  public record Element(List<Block> blocks) {
    /**
     * Keeps a copy of the list.
     *
     * @param blocks the values, at different pairs
     */
    public Element {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A value at a pair of points.
   *
   * @param target the number of the point where the field is given
   * @param source the number of the point where the field is taken
   * @param cell the cell of the source; empty for finite sets
   * @param matrix the value
   */
  public record Block(int target, int source, List<Integer> cell, SparseMatrix<Cyclotomic> matrix) {
    /**
     * Keeps a copy of the list.
     *
     * @param target the number of the point where the field is given
     * @param source the number of the point where the field is taken
     * @param cell the cell of the source; empty for finite sets
     * @param matrix the value
     */
    public Block {
      cell = List.copyOf(cell);
    }
  }
}
