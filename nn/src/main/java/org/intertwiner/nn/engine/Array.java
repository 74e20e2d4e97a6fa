package org.intertwiner.nn.engine;

import org.intertwiner.algebra.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A dense row-major array: a lease on a storage or a stretch of it, seen through a shape.
 *
 * <p>Several arrays may share one lease (a reshaped view costs nothing, nor does a block that lies
 * in one stretch where the engine can begin in the middle of a storage). When the step that made
 * the lease closes, all of them become closed, and any use says so.
 */
public final class Array {
  private final Lease lease;
  private final @Nullable Storage stretch;
  private final Shape shape;

  Array(Lease lease, Shape shape) {
    this(lease, null, shape);
  }

  private Array(Lease lease, @Nullable Storage stretch, Shape shape) {
    this.lease = lease;
    this.stretch = stretch;
    this.shape = shape;
  }

  /**
   * Returns the memory behind the array.
   *
   * @return the storage
   * @throws InvalidInput if the step that made the array is closed
   */
  public Storage storage() {
    Storage s = lease.storage;
    if (s == null) {
      throw new InvalidInput(
          "tensor " + shape,
          "closed: the step that made it has ended",
          "an open tensor",
          "keep it with keep(), or read its numbers inside the step");
    }
    return stretch == null ? s : stretch;
  }

  /**
   * Returns the shape.
   *
   * @return the shape
   */
  public Shape shape() {
    return shape;
  }

  /**
   * Returns the kind of number.
   *
   * @return the kind
   */
  public DType type() {
    return lease.type;
  }

  /**
   * Sees the same numbers through another shape of equal size.
   *
   * @param other the other shape
   * @return a view; no number is copied
   * @throws InvalidInput if the sizes differ
   */
  public Array reshaped(Shape other) {
    if (other.size() != shape.size()) {
      throw new InvalidInput(
          "reshape",
          shape + " (" + shape.size() + " entries) to " + other + " (" + other.size() + ")",
          "equally many entries",
          "");
    }
    return new Array(lease, stretch, other);
  }

  /**
   * Sees a stretch of the storage under the same lease. For engines, which know how to make one.
   *
   * @param part memory that begins somewhere in {@link #storage}
   * @param extents the shape of what lies there
   * @return a view; no number is copied
   * @throws InvalidInput if this array is closed, or the part holds fewer numbers or another kind
   */
  public Array within(Storage part, Shape extents) {
    Storage whole = storage();
    if (part.type() != whole.type() || part.capacity() < extents.size()) {
      throw new InvalidInput(
          "part of a tensor " + shape,
          part.capacity() + " numbers " + part.type(),
          extents.size() + " numbers " + whole.type(),
          "");
    }
    return new Array(lease, part, extents);
  }

  /**
   * Says whether the step that made the array has closed.
   *
   * @return true if the array can no longer be used
   */
  public boolean isClosed() {
    return lease.storage == null;
  }

  /**
   * Returns how often the numbers were changed in place.
   *
   * @return a count that only grows
   */
  public int version() {
    return lease.version;
  }

  /**
   * Keeps the array beyond the end of the step that made it: it then belongs to the step around
   * that one, or to none.
   *
   * @throws InvalidInput if that step has closed already
   */
  public void keep() {
    storage();
    Step owner = lease.owner;
    if (owner != null) {
      owner.keep(this);
    }
  }

  /** Notes that the numbers were changed in place. */
  public void touch() {
    lease.version++;
  }

  Lease lease() {
    return lease;
  }

  /** The right to use a storage until a step closes; shared by all views. */
  static final class Lease {
    final DType type;
    @Nullable Storage storage;
    @Nullable Step owner;
    int version;

    Lease(DType type, Storage storage, @Nullable Step owner) {
      this.type = type;
      this.storage = storage;
      this.owner = owner;
    }
  }
}
