using System.Security.Cryptography;
using System.Text;

namespace Drafting.Server.Access;

/// <summary>The one-time link by which the first administrator is made, where the settings name none.</summary>
internal sealed class SetupLink
{
    private readonly Lock gate = new();
    private byte[]? token;

    /// <summary>Makes a new token; the one before is worth nothing.</summary>
    public string Issue()
    {
        var text = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        lock (gate)
            token = Encoding.UTF8.GetBytes(text);
        return text;
    }

    /// <summary>Uses the token up, where it is the right one.</summary>
    public bool TryUse(string? given)
    {
        lock (gate)
        {
            if (token is null || given is null || !CryptographicOperations.FixedTimeEquals(token, Encoding.UTF8.GetBytes(given)))
                return false;
            token = null;
            return true;
        }
    }

    /// <summary>Makes a used token good again: what it was used for failed.</summary>
    public void GiveBack(string used)
    {
        lock (gate)
            token ??= Encoding.UTF8.GetBytes(used);
    }
}
