package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.SparseBuilder;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/**
 * What every element of a finite group does to fields over points: where it moves a point, and by
 * which matrix the fibre over it. Built from the generators alone, and checked to be an action: for
 * all g, generators s and points x it is ρ(gs, x) = ρ(g, sx) ρ(s, x).
 */
final class FieldAction {
  private final int[][] images;
  private final List<List<SparseMatrix<Cyclotomic>>> transports = new ArrayList<>();

  private FieldAction(int order, int points) {
    this.images = new int[order][points];
  }

  static FieldAction of(
      PairBasis.Field field, FiniteGroup<Permutation> group, DocumentLimits limits) {
    int order = Math.toIntExact(group.order());
    int points = field.fibres().size();
    long size = field.fibres().stream().mapToLong(d -> (long) d * d).sum();
    limits.require("matrices of all group elements", order * size, limits.maxEntries());
    List<List<SparseMatrix<Cyclotomic>>> generators = new ArrayList<>();
    for (int k = 0; k < field.images().size(); k++) {
      generators.add(blocks(field, whole(field, k), field.images().get(k)));
    }
    FieldAction action = new FieldAction(order, points);
    action.start(field);
    for (int g = 1; g < order; g++) {
      int k = group.lastLetter(g);
      action.images[g] = action.movedTwice(group.parent(g), field.images().get(k));
      action.transports.add(
          action.carriedTwice(group.parent(g), field.images().get(k), generators.get(k)));
    }
    for (int g = 0; g < order; g++) {
      Interruption.check();
      for (int k = 0; k < generators.size(); k++) {
        int product = group.multiply(g, group.generatorIndex(k));
        Permutation image = field.images().get(k);
        boolean same =
            java.util.Arrays.equals(action.images[product], action.movedTwice(g, image))
                && action
                    .transports
                    .get(product)
                    .equals(action.carriedTwice(g, image, generators.get(k)));
        if (!same) {
          throw new InvalidInput(
              "matrices of " + field.representation().name(),
              "products that depend on the word for an element, at "
                  + group.generatorNames().get(k),
              "matrices and permutations that represent the group",
              "");
        }
      }
    }
    return action;
  }

  private void start(PairBasis.Field field) {
    List<SparseMatrix<Cyclotomic>> units = new ArrayList<>();
    for (int x = 0; x < field.fibres().size(); x++) {
      images[0][x] = x;
      units.add(SparseMatrix.identity(Cyclotomics.FIELD, field.fibres().get(x)));
    }
    transports.add(units);
  }

  private int[] movedTwice(int g, Permutation first) {
    int[] moved = new int[images[g].length];
    for (int x = 0; x < moved.length; x++) {
      moved[x] = images[g][first.at(x)];
    }
    return moved;
  }

  private List<SparseMatrix<Cyclotomic>> carriedTwice(
      int g, Permutation first, List<SparseMatrix<Cyclotomic>> matrices) {
    List<SparseMatrix<Cyclotomic>> products = new ArrayList<>();
    for (int x = 0; x < matrices.size(); x++) {
      products.add(transports.get(g).get(first.at(x)).multiply(matrices.get(x)));
    }
    return products;
  }

  /** The first coordinate of every fibre, and the number of all. */
  static int[] starts(PairBasis.Field field) {
    int[] starts = new int[field.fibres().size() + 1];
    for (int x = 0; x + 1 < starts.length; x++) {
      starts[x + 1] = starts[x] + field.fibres().get(x);
    }
    return starts;
  }

  private static SparseMatrix<Cyclotomic> whole(PairBasis.Field field, int generator) {
    List<SparseMatrix<Cyclotomic>> blocks = new ArrayList<>();
    for (RepresentationDescription.Part part : field.representation().parts()) {
      if (!part.isOrthonormal()) {
        throw new InvalidInput(
            "norms of " + field.representation().name(), part.norms().toString(), "ones", "");
      }
      blocks.addAll(Collections.nCopies(part.copies(), part.matrices().get(generator)));
    }
    return SparseMatrix.blockDiagonal(Cyclotomics.FIELD, blocks);
  }

  /** The matrices of a generator on the single fibres; none of them may leave its points. */
  private static List<SparseMatrix<Cyclotomic>> blocks(
      PairBasis.Field field, SparseMatrix<Cyclotomic> whole, Permutation image) {
    int[] starts = starts(field);
    List<SparseMatrix<Cyclotomic>> blocks = new ArrayList<>();
    for (int x = 0; x < field.fibres().size(); x++) {
      int first = starts[image.at(x)];
      int rows = field.fibres().get(image.at(x));
      SparseBuilder<Cyclotomic> block = new SparseBuilder<>(Cyclotomics.FIELD, rows);
      for (int j = starts[x]; j < starts[x + 1]; j++) {
        for (int e = whole.start(j); e < whole.start(j) + whole.count(j); e++) {
          int row = whole.place(e) - first;
          if (row < 0 || row >= rows) {
            throw new InvalidInput(
                "matrices of " + field.representation().name(),
                "the fibre over point " + x + " goes to row " + whole.place(e),
                "rows of the fibre over the image, point " + image.at(x),
                "");
          }
          block.add(row, whole.value(e));
        }
        block.endColumn();
      }
      blocks.add(block.build());
    }
    return blocks;
  }

  int image(int element, int point) {
    return images[element][point];
  }

  /** The map of the fibre over a point to that over its image. */
  SparseMatrix<Cyclotomic> transport(int element, int point) {
    return transports.get(element).get(point);
  }

  /** The trace on the fibre over a point, 0 where it is moved. */
  Cyclotomic trace(int element, int point) {
    return images[element][point] == point ? transport(element, point).trace() : Cyclotomic.ZERO;
  }
}
