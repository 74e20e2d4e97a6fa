package org.intertwiner.harmonic.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.harmonic.certificate.GeneratorMatrices;
import org.intertwiner.harmonic.certificate.SparseMatrix;

/**
 * A transitive system of imprimitivity that the coordinates of a representation show: sets of
 * coordinates (blocks) that the group permutes transitively. The representation restricted to them
 * is induced from the stabiliser of one block.
 *
 * <p>Permutation representations have blocks of size one, dense irreducible matrices are one block,
 * monomial matrices have blocks of size one with roots of unity.
 */
final class BlockOrbit {
  private final int[][] blocks;
  private final int[][] images;
  private final List<List<Matrix<Cyclotomic>>> matrices;
  private final List<List<Matrix<Cyclotomic>>> inverses;
  private final List<Rational> norms;
  private final int hash;

  private BlockOrbit(
      int[][] blocks,
      int[][] images,
      List<List<Matrix<Cyclotomic>>> matrices,
      List<List<Matrix<Cyclotomic>>> inverses,
      List<Rational> norms) {
    this.norms = norms;
    this.blocks = blocks;
    this.images = images;
    this.matrices = matrices;
    this.inverses = inverses;
    this.hash = Arrays.deepHashCode(images) * 31 + blocks[0].length;
  }

  /** All orbits of blocks, by their smallest coordinate. */
  static List<BlockOrbit> of(GeneratorMatrices generators) {
    int[][] blocks = finestBlocks(generators);
    int[] blockOf = new int[generators.size()];
    for (int b = 0; b < blocks.length; b++) {
      for (int c : blocks[b]) {
        blockOf[c] = b;
      }
    }
    int[][] images = new int[generators.matrices().size()][blocks.length];
    for (int k = 0; k < images.length; k++) {
      SparseMatrix m = generators.matrices().get(k);
      boolean moves = !generators.infinitesimal().get(k);
      for (int b = 0; b < blocks.length; b++) {
        int c = blocks[b][0];
        images[k][b] = moves && m.columnCount(c) > 0 ? blockOf[m.columnPlace(c, 0)] : b;
      }
    }
    Map<Matrix<Cyclotomic>, Matrix<Cyclotomic>> inverseOf = new HashMap<>();
    List<BlockOrbit> orbits = new ArrayList<>();
    boolean[] seen = new boolean[blocks.length];
    for (int b = 0; b < blocks.length; b++) {
      if (!seen[b]) {
        orbits.add(collect(generators, blocks, images, orbitOf(b, images, seen), inverseOf));
      }
    }
    return orbits;
  }

  /** Merges coordinates until every generator maps every block into one block. */
  private static int[][] finestBlocks(GeneratorMatrices generators) {
    DisjointSets sets = new DisjointSets(generators.size());
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int k = 0; k < generators.matrices().size(); k++) {
        SparseMatrix m = generators.matrices().get(k);
        boolean infinitesimal = generators.infinitesimal().get(k);
        int[] target = new int[generators.size()];
        Arrays.fill(target, -1);
        for (int c = 0; c < generators.size(); c++) {
          int block = sets.find(c);
          for (int e = 0; e < m.columnCount(c); e++) {
            int row = m.columnPlace(c, e);
            int first = infinitesimal ? c : target[block] < 0 ? row : target[block];
            changed |= sets.merge(first, row);
            target[block] = row;
          }
        }
      }
    }
    return sets.classes();
  }

  private static List<Integer> orbitOf(int start, int[][] images, boolean[] seen) {
    List<Integer> orbit = new ArrayList<>(List.of(start));
    seen[start] = true;
    for (int at = 0; at < orbit.size(); at++) {
      for (int[] image : images) {
        int next = image[orbit.get(at)];
        if (!seen[next]) {
          seen[next] = true;
          orbit.add(next);
        }
      }
    }
    orbit.sort(null);
    return orbit;
  }

  private static BlockOrbit collect(
      GeneratorMatrices generators,
      int[][] blocks,
      int[][] images,
      List<Integer> orbit,
      Map<Matrix<Cyclotomic>, Matrix<Cyclotomic>> inverseOf) {
    int[][] own = new int[orbit.size()][];
    Map<Integer, Integer> position = new HashMap<>();
    for (int i = 0; i < own.length; i++) {
      own[i] = blocks[orbit.get(i)];
      position.put(orbit.get(i), i);
    }
    int[][] moved = new int[images.length][own.length];
    List<List<Matrix<Cyclotomic>>> matrices = new ArrayList<>();
    List<List<Matrix<Cyclotomic>>> inverses = new ArrayList<>();
    for (int k = 0; k < images.length; k++) {
      SparseMatrix m = generators.matrices().get(k);
      boolean infinitesimal = generators.infinitesimal().get(k);
      List<Matrix<Cyclotomic>> forward = new ArrayList<>();
      List<Matrix<Cyclotomic>> backward = new ArrayList<>();
      for (int b = 0; b < own.length; b++) {
        moved[k][b] = position.get(images[k][orbit.get(b)]);
        Matrix<Cyclotomic> block = restrict(m, own[moved[k][b]], own[b]);
        forward.add(block);
        backward.add(infinitesimal ? block : inverse(block, inverseOf));
      }
      matrices.add(share(forward));
      inverses.add(share(backward));
    }
    List<Rational> relative = new ArrayList<>();
    Rational first = generators.norms().get(own[0][0]);
    for (int[] block : own) {
      for (int c : block) {
        relative.add(generators.norms().get(c).divide(first));
      }
    }
    return new BlockOrbit(
        own, moved, List.copyOf(matrices), List.copyOf(inverses), List.copyOf(relative));
  }

  private static Matrix<Cyclotomic> inverse(
      Matrix<Cyclotomic> block, Map<Matrix<Cyclotomic>, Matrix<Cyclotomic>> inverseOf) {
    Matrix<Cyclotomic> known = inverseOf.get(block);
    if (known == null) {
      known = invert(block);
      inverseOf.put(block, known);
    }
    return known;
  }

  private static List<Matrix<Cyclotomic>> share(List<Matrix<Cyclotomic>> list) {
    Map<Matrix<Cyclotomic>, Matrix<Cyclotomic>> known = new HashMap<>();
    List<Matrix<Cyclotomic>> shared = new ArrayList<>(list.size());
    for (Matrix<Cyclotomic> m : list) {
      Matrix<Cyclotomic> first = known.putIfAbsent(m, m);
      shared.add(first == null ? m : first);
    }
    return List.copyOf(shared);
  }

  private static Matrix<Cyclotomic> restrict(SparseMatrix m, int[] to, int[] from) {
    if (to.length != from.length) {
      throw singular(to.length + "×" + from.length + " block");
    }
    List<List<Cyclotomic>> rows = new ArrayList<>(to.length);
    for (int r : to) {
      List<Cyclotomic> row = new ArrayList<>(from.length);
      for (int c : from) {
        row.add(m.at(r, c));
      }
      rows.add(row);
    }
    return Matrix.of(Cyclotomics.FIELD, rows);
  }

  private static Matrix<Cyclotomic> invert(Matrix<Cyclotomic> block) {
    return ExactLinearAlgebra.inverse(Cyclotomics.FIELD, block)
        .orElseThrow(() -> singular("a singular block"));
  }

  private static InvalidInput singular(String got) {
    return new InvalidInput(
        "representation matrix of a generator",
        got,
        "an invertible matrix",
        "group elements are represented by invertible matrices");
  }

  /** The number of blocks. */
  int count() {
    return blocks.length;
  }

  /** The size of every block. */
  int blockSize() {
    return blocks[0].length;
  }

  /** The dimension of the induced representation. */
  int dimension() {
    return blocks.length * blocks[0].length;
  }

  /** The block that a generator maps a block to. */
  int image(int generator, int block) {
    return images[generator][block];
  }

  /** The matrix of a generator from a block to its image. */
  Matrix<Cyclotomic> matrix(int generator, int block) {
    return matrices.get(generator).get(block);
  }

  /** The inverse of {@link #matrix}, for group elements. */
  Matrix<Cyclotomic> inverse(int generator, int block) {
    return inverses.get(generator).get(block);
  }

  /** The coordinates of all blocks, one block after the other. */
  int[] coordinates() {
    int[] coordinates = new int[dimension()];
    for (int b = 0; b < blocks.length; b++) {
      System.arraycopy(blocks[b], 0, coordinates, b * blockSize(), blockSize());
    }
    return coordinates;
  }

  /** The norms of these coordinates, the first of them 1. */
  List<Rational> norms() {
    return norms;
  }

  /** Orbits are equal where their matrices are, so that solutions for one serve the other. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BlockOrbit o
        && hash == o.hash
        && blockSize() == o.blockSize()
        && norms.equals(o.norms)
        && Arrays.deepEquals(images, o.images)
        && matrices.equals(o.matrices);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
