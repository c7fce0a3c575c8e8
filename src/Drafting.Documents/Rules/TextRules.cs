using System.Buffers;
using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>What a paragraph's text may hold, and which edits fit it.</summary>
internal static class TextRules
{
    /// <summary>UTF-16 units in one paragraph; the longest real one has about 6,000.</summary>
    public const int MaximumLength = 100_000;

    private const int MaximumLink = 2_048;

    // Control characters but tab and line break, and what is no character.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(c => (char)c).Except(['\t', '\n']), '\u007f', '\ufffe', '\uffff']);

    /// <summary>Whether an edit fits a text and leaves a text that a draft may hold.</summary>
    public static Refusal? Check(Delta text, Delta edit)
    {
        if (edit.BaseLength > text.Length)
            return new(RefusalCodes.OutOfRange, $"The edit reaches to {edit.BaseLength}; the paragraph has {text.Length} units. Take up the latest revision and edit again.");
        if (text.Length + (long)edit.LengthChange > MaximumLength)
            return new(RefusalCodes.TooLarge, $"A paragraph holds at most {MaximumLength} units. Split it.");
        var passed = 0;
        foreach (var op in edit.Ops)
        {
            if (CutsPair(text, passed))
                return new(RefusalCodes.CutsSurrogatePair, $"The edit cuts the character at {passed - 1} in half.");
            if (CheckOp(op) is { } refusal)
                return refusal;
            if (op.Action != DeltaAction.Insert)
                passed += op.Length;
        }

        return CutsPair(text, passed) ? new(RefusalCodes.CutsSurrogatePair, $"The edit cuts the character at {passed - 1} in half.") : null;
    }

    /// <summary>Whether a new paragraph's text is one that a draft may hold.</summary>
    public static Refusal? CheckNew(Delta text) => Check(Delta.Empty, text);

    /// <summary>The first units of a text that has as many or more, without half a surrogate pair at the end.</summary>
    internal static string Start(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>Whether a place in a text lies inside a surrogate pair.</summary>
    public static bool CutsPair(Delta text, int offset)
    {
        foreach (var op in text.Ops)
        {
            if (offset <= 0)
                return false;
            if (offset < op.Length)
                return op.InsertsText && char.IsHighSurrogate(op.UnitAt(offset - 1)) && char.IsLowSurrogate(op.UnitAt(offset));
            offset -= op.Length;
        }

        return false;
    }

    private static Refusal? CheckOp(DeltaOp op)
    {
        if (op.Text is { } text && text.AsSpan().ContainsAny(Forbidden))
            return new(RefusalCodes.InvalidText, "The text has a control character that no document holds. Remove it.");
        if (op.Text is { } inserted && WrittenText.HasInvisible(inserted))
            return new(RefusalCodes.InvalidText, "The text has a character that no reader sees, such as a soft hyphen or a control of direction. Remove it.");
        if (op is { Action: DeltaAction.Insert, Embed: { } embed } && !IsFootnote(embed))
            return new(RefusalCodes.InvalidText, "The only embed is a footnote reference, {\"footnote\": \"PARAGRAPH-ID\"}.");
        foreach (var (name, value) in op.Attributes?.Values ?? new Dictionary<string, JsonElement>())
        {
            if (!IsAllowed(name, value, op.Action == DeltaAction.Retain))
                return new(RefusalCodes.InvalidText, $"The attribute “{name}” is not one of em, strong (true) and link (an http or https address), or has another value.");
        }

        return null;
    }

    private static bool IsFootnote(Embed embed) =>
        embed.Footnote is { Length: > 0 and <= 64 } && embed.Content.EnumerateObject().Count() == 1;

    private static bool IsAllowed(string name, JsonElement value, bool mayClear) => name switch
    {
        _ when value.ValueKind == JsonValueKind.Null => mayClear && name is ("em" or "strong" or "link"),
        "em" or "strong" => value.ValueKind == JsonValueKind.True,
        "link" => value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: <= MaximumLink } link
            && Uri.TryCreate(link, UriKind.Absolute, out var uri)
            && uri.Scheme is ("http" or "https"),
        _ => false,
    };
}
