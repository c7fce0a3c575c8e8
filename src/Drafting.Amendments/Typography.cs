namespace Drafting.Amendments;

/// <summary>How one types what another prints: character by character, so that places stay.</summary>
internal static class Typography
{
    /// <summary>The text with one kind of quotation mark, hyphen and space.</summary>
    public static string Folded(string text) => string.Create(text.Length, text, (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            folded[i] = from[i] switch
            {
                '‘' or '’' or '‚' or '‛' or '`' or '´' => '\'',
                '“' or '”' or '„' or '«' or '»' or '「' or '」' or '『' or '』' => '"',
                '‐' or '‑' or '‒' or '–' or '—' => '-',
                '\u00A0' or '\u202F' or '\u2009' or '\u3000' or '\t' or '\n' or '\r' => ' ',
                var c => c,
            };
        }
    });
}
