using System.Text;

namespace Drafting.Documents;

/// <summary>
/// A name reduced to what identifies it and orders it: lower-case letters and digits without accents, spaces or punctuation, without a
/// leading English article and, in Arabic, without ال and with one form of alif. Official lists order by just these letters
/// (“République démocratique du Congo, République de Moldova”). Own tables instead of the system's collation: the same on every machine.
/// </summary>
internal static class NameKey
{
    private const string Accented = "àáâãäåāçèéêëēìíîïīñòóôõöōùúûüūýÿёآأإٱىئؤةıİ";
    private const string Plain = "aaaaaaaceeeeeiiiiinoooooouuuuuyyеااااييوهii";

    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            // Combining marks, apostrophes and the direction marks of Arabic lists stand inside a word.
            else if (c is ' ' or '\u00a0' or '-' or '(' or '\t' or '\n')
                Flush(word, key);
        }

        Flush(word, key);
        return key.ToString();
    }

    private static void Flush(StringBuilder word, StringBuilder key)
    {
        var text = word.ToString();
        word.Clear();
        if (text == "the" && key.Length == 0)
            return;
        if (text.Length > 3 && text.StartsWith("ال", StringComparison.Ordinal))
            text = text[2..];
        foreach (var c in text)
        {
            var at = Accented.IndexOf(c, StringComparison.Ordinal);
            key.Append(at < 0 ? c : Plain[at]);
        }
    }
}
