using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace Drafting.Server.Access;

/// <summary>
/// Refuses passwords that are tried first: a common word with figures and signs around it, however its letters are written, two such words where
/// they are short, a row of keys or of figures, and what stands in the account itself.
/// </summary>
internal sealed class CommonPasswords : IPasswordValidator<Account>
{
    private const int ShortestWord = 4;
    private const int ShortestOfTwoWords = 12;
    private static readonly FrozenSet<string> Words = ReadWords();
    private static readonly string[] Rows = ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "qazwsxedcrfvtgbyhnujm", "1q2w3e4r5t6y7u8i9o0p"];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        password is not null && IsCommon(password, [user.UserName ?? "", .. (user.UserName ?? "").Split('@', '.'), .. user.Name.Split(' ')])
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooCommon", Description = "This password is one of those that are tried first. Take several words that do not belong together, or let a password manager choose." })
            : IdentityResult.Success);

    /// <summary>Whether a password is among the first to be tried.</summary>
    /// <param name="about">What is known of the person.</param>
    public static bool IsCommon(string password, IReadOnlyCollection<string> about)
    {
        var given = password.ToLowerInvariant();
        if (given.Distinct().Count() < ShortestWord || IsRow(given))
            return true;
        var known = about.Where(word => word.Length >= ShortestWord).Select(word => word.ToLowerInvariant()).ToHashSet();
        return known.Contains(given) || Readings(given).Any(word => IsWord(word, known, given.Length < ShortestOfTwoWords));
    }

    /// <summary>The word within it: without what stands around, and with figures and signs read as the letters they stand for.</summary>
    private static IEnumerable<string> Readings(string given)
    {
        yield return Letters(given);
        yield return Letters(Read(given, 'i'));
        yield return Letters(Read(given, 'l'));
        // Figures at the end are often no letters: “passw0rd1”.
        var end = given.TrimEnd([.. "0123456789!?.,*#@$%&+-_= "]);
        yield return Letters(Read(end, 'i'));
        yield return Letters(Read(end, 'l'));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static string Read(string text, char one) => string.Concat(text.Select(character => character switch
    {
        '0' => 'o',
        '1' or '!' or '|' => one,
        '3' or '€' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' or '+' => 't',
        _ => character,
    }));

    private static bool IsWord(string word, HashSet<string> known, bool maybeTwo)
    {
        if (Words.Contains(word) || known.Contains(word))
            return true;
        for (var cut = ShortestWord; maybeTwo && cut <= word.Length - ShortestWord; cut++)
        {
            if (Is(word[..cut]) && Is(word[cut..]))
                return true;
        }

        return false;

        bool Is(string part) => Words.Contains(part) || known.Contains(part) || IsRow(part);
    }

    /// <summary>One row of keys or two, forwards or backwards, over and over.</summary>
    private static bool IsRow(string text)
    {
        var rest = text.AsSpan();
        for (var parts = 0; parts < 3; parts++)
        {
            var longest = 0;
            for (var length = 3; length <= rest.Length; length++)
            {
                if (IsPartOfARow(rest[..length].ToString()) || rest[..length].IndexOfAnyExcept(rest[0]) < 0)
                    longest = length;
            }

            if (longest == 0)
                return false;
            rest = rest[longest..];
            if (rest.Length == 0)
                return true;
        }

        return false;
    }

    private static bool IsPartOfARow(string part)
    {
        var backwards = string.Concat(part.Reverse());
        return Rows.Any(row => row.Contains(part, StringComparison.Ordinal) || row.Contains(backwards, StringComparison.Ordinal));
    }

    private static FrozenSet<string> ReadWords()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords")!);
        return reader.ReadToEnd().Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
