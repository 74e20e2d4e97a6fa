package org.intertwiner.nn.graph.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.graph.Structure;

/**
 * XYZ and extended XYZ files: the number of atoms, a line about the whole, then a line for each
 * atom; one frame after the other.
 *
 * <p>In the extended form the second line holds keys with values: {@code Lattice="…"} (the vectors
 * a, b, c one after the other), {@code pbc="T T F"} (which of them repeat; all if not said), {@code
 * Properties=species:S:1:pos:R:3:forces:R:3} (names, kinds and numbers of the columns), and any
 * others. Numbers become {@linkplain Structure#totals() totals} ({@code energy}, {@code stress}, in
 * the order of the file) or {@linkplain Structure#nodeNumbers() numbers of nodes} ({@code forces}),
 * everything else texts and labels of the {@link XyzFrame}. Values may be bare, quoted with
 * backslashes, or lists in brackets or braces. A plain second line is a comment; plain further
 * columns are numbers called {@link #FURTHER}. Species are {@linkplain Elements symbols} or
 * numbers. Always in ℝ³.
 *
 * <pre>{@code
 * List<Structure> train = Xyz.read(Path.of("water.xyz"));
 * Xyz.write(Path.of("copy.xyz"), train);
 * }</pre>
 */
public final class Xyz {
  /** The name of columns beyond the positions in files that do not name their columns. */
  public static final String FURTHER = "further";

  private Xyz() {}

  /**
   * Reads all structures within {@link XyzLimits#DEFAULT}; texts and labels are left out.
   *
   * @param file plain or extended
   * @return one structure for each frame
   * @throws InvalidInput if the file is missing or a line is wrong; the line is named
   * @throws LimitExceeded if the file is larger than the limits
   */
  public static List<Structure> read(Path file) {
    List<Structure> structures = new ArrayList<>();
    read(file, XyzLimits.DEFAULT, frame -> structures.add(frame.structure()));
    return structures;
  }

  /**
   * Reads frame by frame, one in memory at a time.
   *
   * @param file plain or extended
   * @param limits what is accepted
   * @param consumer is given each frame
   * @throws InvalidInput if the file is missing or a line is wrong; the line is named
   * @throws LimitExceeded if the file is larger than the limits
   */
  public static void read(Path file, XyzLimits limits, Consumer<XyzFrame> consumer) {
    new XyzReader(file, limits, consumer).read();
  }

  /**
   * Writes an extended XYZ file, whole or not at all.
   *
   * @param file where to
   * @param structures in ℝ³
   * @throws InvalidInput if a structure is not in ℝ³ or a name cannot be written
   * @throws java.io.UncheckedIOException if the file cannot be written; an older one is then
   *     untouched
   */
  public static void write(Path file, List<Structure> structures) {
    writeFrames(file, structures.stream().map(XyzFrame::of).toList());
  }

  /**
   * Writes an extended XYZ file with texts and labels, whole or not at all.
   *
   * @param file where to
   * @param frames of structures in ℝ³
   * @throws InvalidInput if a structure is not in ℝ³ or a name cannot be written
   * @throws java.io.UncheckedIOException if the file cannot be written; an older one is then
   *     untouched
   */
  public static void writeFrames(Path file, List<XyzFrame> frames) {
    new XyzWriter(file).write(frames, true);
  }

  /**
   * Writes a plain XYZ file, whole or not at all: species and positions, and as the second line the
   * text {@link XyzFrame#COMMENT}. Cells and further numbers are left out.
   *
   * @param file where to
   * @param frames of structures in ℝ³
   * @throws InvalidInput if a structure is not in ℝ³ or a comment has several lines
   * @throws java.io.UncheckedIOException if the file cannot be written; an older one is then
   *     untouched
   */
  public static void writePlain(Path file, List<XyzFrame> frames) {
    new XyzWriter(file).write(frames, false);
  }
}
