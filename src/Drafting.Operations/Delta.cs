using System.Text;

namespace Drafting.Operations;

/// <summary>
/// A Quill Delta: a list of inserts, retains and deletes. Inserts alone are a text; together they are an edit of a text,
/// with an endless retain implied at the end. Immutable and in normal form: neighbours of one kind are merged, an insert
/// stands before a delete at the same place, and no plain retain ends it. Offsets count UTF-16 code units.
/// Semantics follow npm quill-delta 5, whose recorded answers the tests check.
/// </summary>
public sealed class Delta : IEquatable<Delta>
{
    private readonly DeltaOp[] ops;

    private Delta(DeltaOp[] ops) => this.ops = ops;

    /// <summary>The empty text, and the edit that changes nothing.</summary>
    public static Delta Empty { get; } = new([]);

    /// <summary>The steps in order.</summary>
    public IReadOnlyList<DeltaOp> Ops => ops;

    /// <summary>The normal form of the given steps.</summary>
    public static Delta Of(params IEnumerable<DeltaOp> ops)
    {
        var builder = new DeltaBuilder();
        foreach (var op in ops)
            builder.Add(op);
        return builder.Build();
    }

    /// <summary>The text <paramref name="text"/>, without formatting.</summary>
    public static Delta FromText(string text) => text.Length == 0 ? Empty : new([DeltaOp.Insert(text)]);

    /// <summary>Wraps steps that are in normal form already.</summary>
    internal static Delta FromNormalForm(DeltaOp[] ops) => ops.Length == 0 ? Empty : new(ops);

    /// <summary>True where there are only inserts.</summary>
    public bool IsText => Array.TrueForAll(ops, op => op.Action == DeltaAction.Insert);

    /// <summary>Sum of all steps' lengths; for a text, its length in UTF-16 units with each embed counting 1.</summary>
    public int Length => checked((int)(Total(DeltaAction.Insert) + BaseLength));

    /// <summary>Units of the base text that the steps reach: an edit fits a text that is at least this long.</summary>
    public long BaseLength => Total(DeltaAction.Retain) + Total(DeltaAction.Delete);

    /// <summary>By how many units the edit lengthens (or, negative, shortens) a text.</summary>
    public int LengthChange => checked((int)(Total(DeltaAction.Insert) - Total(DeltaAction.Delete)));

    /// <summary>The inserted text alone, embeds left out.</summary>
    public string PlainText
    {
        get
        {
            if (ops.Length == 1)
                return ops[0].Text ?? "";
            var text = new StringBuilder();
            foreach (var op in ops)
                text.Append(op.Text);
            return text.ToString();
        }
    }

    /// <summary>The inserted text with U+FFFC in the place of each embed: its offsets are the delta's own.</summary>
    public string OffsetText
    {
        get
        {
            if (ops is [{ Text: { } only }])
                return only;
            var text = new StringBuilder();
            foreach (var op in ops)
                text.Append(op.Text ?? "\uFFFC");
            return text.ToString();
        }
    }

    /// <summary>This text or edit followed by <paramref name="other"/>, as one.</summary>
    public Delta Compose(Delta other)
    {
        var mine = new DeltaReader(ops);
        var theirs = new DeltaReader(other.ops);
        var result = new DeltaBuilder();
        while (mine.HasNext || theirs.HasNext)
        {
            if (theirs.PeekAction == DeltaAction.Insert && theirs.HasNext)
            {
                result.Add(theirs.Next());
            }
            else if (mine.PeekAction == DeltaAction.Delete && mine.HasNext)
            {
                result.Add(mine.Next());
            }
            else
            {
                var length = Math.Min(mine.PeekLength, theirs.PeekLength);
                var before = mine.Next(length);
                var after = theirs.Next(length);
                if (after.Action == DeltaAction.Retain)
                    result.Add(before.WithAttributes(Attributes.Compose(before.Attributes, after.Attributes, keepNull: before.Action == DeltaAction.Retain)));
                else if (before.Action == DeltaAction.Retain)
                    result.Add(after);
            }
        }

        return result.Build();
    }

    /// <summary>
    /// <paramref name="other"/>, written for the same base as this edit, as it must read after this edit. Where both insert
    /// at one place, <paramref name="priority"/> says that this edit's insert comes first.
    /// </summary>
    public Delta Transform(Delta other, bool priority)
    {
        var mine = new DeltaReader(ops);
        var theirs = new DeltaReader(other.ops);
        var result = new DeltaBuilder();
        while (mine.HasNext || theirs.HasNext)
        {
            if (mine.HasNext && mine.PeekAction == DeltaAction.Insert
                && (priority || !theirs.HasNext || theirs.PeekAction != DeltaAction.Insert))
            {
                result.Add(DeltaOp.Retain(mine.Next().Length));
            }
            else if (theirs.HasNext && theirs.PeekAction == DeltaAction.Insert)
            {
                result.Add(theirs.Next());
            }
            else
            {
                var length = Math.Min(mine.PeekLength, theirs.PeekLength);
                var first = mine.Next(length);
                var second = theirs.Next(length);
                if (first.Action == DeltaAction.Delete)
                    continue;
                result.Add(second.Action == DeltaAction.Delete
                    ? second
                    : DeltaOp.Retain(length, Attributes.Transform(first.Attributes, second.Attributes, priority)));
            }
        }

        return result.Build();
    }

    /// <summary>
    /// Where the place <paramref name="offset"/> is after this edit. Text inserted exactly there ends up before the place,
    /// or, with <paramref name="priority"/>, after it.
    /// </summary>
    public int TransformPosition(int offset, bool priority = false)
    {
        var passed = 0;
        foreach (var op in ops)
        {
            if (passed > offset)
                break;
            switch (op.Action)
            {
                case DeltaAction.Delete:
                    offset -= Math.Min(op.Length, offset - passed);
                    break;
                case DeltaAction.Insert:
                    if (passed < offset || !priority)
                        offset += op.Length;
                    passed += op.Length;
                    break;
                default:
                    passed += op.Length;
                    break;
            }
        }

        return offset;
    }

    /// <summary>The edit that undoes this one on the text <paramref name="before"/>.</summary>
    public Delta Invert(Delta before)
    {
        var result = new DeltaBuilder();
        var offset = 0;
        foreach (var op in ops)
        {
            if (op.Action == DeltaAction.Insert)
            {
                result.Add(DeltaOp.Delete(op.Length));
                continue;
            }

            if (op.Action == DeltaAction.Retain && op.Attributes is null)
            {
                result.Add(DeltaOp.Retain(op.Length));
            }
            else
            {
                foreach (var was in before.Slice(offset, offset + op.Length).ops)
                    result.Add(op.Action == DeltaAction.Delete ? was : DeltaOp.Retain(was.Length, Attributes.Invert(op.Attributes, was.Attributes)));
            }

            offset += op.Length;
        }

        return result.Build();
    }

    /// <summary>The steps between two offsets, counted over this delta's own length.</summary>
    public Delta Slice(int start, int end = int.MaxValue)
    {
        var result = new DeltaBuilder();
        var passed = 0;
        foreach (var op in ops)
        {
            if (passed >= end)
                break;
            var from = Math.Max(start - passed, 0);
            var to = Math.Min(end - passed, op.Length);
            if (from < to)
                result.Add(op.Slice(from, to - from));
            passed += op.Length;
        }

        return result.BuildSlice();
    }

    /// <summary>This followed by <paramref name="other"/>, end to end.</summary>
    public Delta Concat(Delta other) =>
        ops.Length == 0 ? other : other.ops.Length == 0 ? this : Of(ops.Concat(other.ops));

    private long Total(DeltaAction action)
    {
        var total = 0L;
        foreach (var op in ops)
            total += op.Action == action ? op.Length : 0;
        return total;
    }

    /// <inheritdoc/>
    public bool Equals(Delta? other) => other is not null && (ReferenceEquals(this, other) || ops.AsSpan().SequenceEqual(other.ops));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Delta);

    /// <inheritdoc/>
    public override int GetHashCode() => ops.Aggregate(ops.Length, (hash, op) => HashCode.Combine(hash, op.Action, op.Length));

    /// <summary>The steps in JSON, for messages.</summary>
    public override string ToString() => DeltaJson.ToString(this);
}
