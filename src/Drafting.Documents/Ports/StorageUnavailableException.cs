namespace Drafting.Documents.Ports;

/// <summary>Storage could not be read or written. Whether a write is durable is not known.</summary>
public sealed class StorageUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
