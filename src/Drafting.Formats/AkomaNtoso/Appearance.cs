using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>Takes away the italics and bold that every reader of a document sets again by itself: of titles, headings and opening words.</summary>
internal static class Appearance
{
    /// <summary>Without what the whole line is set in.</summary>
    public static Delta Unstyled(Delta text) => Delta.Of(text.Ops.Select(Plain));

    /// <summary>Without the style of the opening words, where they are known.</summary>
    public static Delta WithoutOpening(Delta text, string language, ParagraphKind kind)
    {
        if (text.Ops is not [{ Text: { } run, Attributes: not null } opening, ..] || OpeningWords.Length(text.PlainText, language, kind) is not (> 0 and var length)
            || length != run.TrimEnd(' ', ',', '，', '،').Length)
            return text;
        return Delta.Of(text.Ops.Skip(1).Prepend(Plain(opening)));
    }

    private static DeltaOp Plain(DeltaOp op) =>
        op.WithAttributes(Attributes.Of((op.Attributes?.Values ?? new Dictionary<string, System.Text.Json.JsonElement>()).Where(pair => pair.Key is not ("em" or "strong"))));
}
