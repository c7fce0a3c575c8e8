using Drafting.Documents;
using Drafting.Formats;
using Drafting.Language.Citations;
using Drafting.Language.Formulae;
using Drafting.Operations;

namespace Drafting.Language;

/// <summary>
/// A paragraph as rules read it. It follows from the paragraph and the setting alone, so that what is found of it is found once and kept while
/// others type elsewhere.
/// </summary>
/// <param name="paragraph">The paragraph.</param>
/// <param name="setting">The text it stands in, as far as it is the same for all of it.</param>
public sealed class Reading(Paragraph paragraph, TextSetting setting)
{
    private string? text;
    private int? opening;
    private Opener? opener;
    private IReadOnlyList<Citation>? citations;

    /// <summary>The paragraph itself.</summary>
    public Paragraph Paragraph => paragraph;

    /// <summary>What is the same for all paragraphs of the text.</summary>
    public TextSetting Setting => setting;

    /// <summary>Its id.</summary>
    public string Id => paragraph.Id;

    /// <summary>What it is.</summary>
    public ParagraphKind Kind => paragraph.Kind;

    /// <summary>Its words, U+FFFC in the place of each embed: offsets are the delta's own.</summary>
    public string Text => text ??= paragraph.Text.OffsetText;

    /// <summary>UTF-16 units at its start that are its opening words; 0 where none are known, or it has none.</summary>
    public int Opening => opening ??= OpeningWords.Length(Text, setting.Language, paragraph.Kind);

    /// <summary>The resolutions and decisions it cites, in order.</summary>
    public IReadOnlyList<Citation> Citations => citations ??= CitationReader.Read(Text, setting);

    /// <summary>What it opens with, its mark of repetition apart.</summary>
    internal Opener Opener => opener ??= Opener.Of(Text, setting.Language, paragraph.Kind);
}

/// <summary>What of a text is the same for all its paragraphs. Where it changes, all are read again.</summary>
/// <param name="Language">As in <see cref="CheckedText"/>.</param>
/// <param name="Kind">As in <see cref="CheckedText"/>.</param>
/// <param name="Organ">The organ that speaks, as printed; null where the masthead does not say.</param>
/// <param name="Symbol">As in <see cref="CheckedText"/>.</param>
/// <param name="Day">As in <see cref="CheckedText"/>.</param>
public sealed record TextSetting(string Language, DocumentKind Kind, string? Organ, string? Symbol, DateOnly Day)
{
    /// <summary>As in <see cref="CheckedText"/>.</summary>
    public KnownResolutions Known { get; init; } = KnownResolutions.Table;

    /// <summary>Whether it is held to the forms of resolutions.</summary>
    public bool IsResolution => Kind is DocumentKind.Resolution or DocumentKind.DraftResolution;
}
