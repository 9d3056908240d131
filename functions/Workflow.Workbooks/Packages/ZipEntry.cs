namespace Workflow.Workbooks.Packages;

/// <summary>One file of the archive as the directory describes it; sizes are claims until inflated.</summary>
/// <param name="Name">The part's name without a leading slash.</param>
/// <param name="IsDeflated">True for method 8, false for stored.</param>
/// <param name="Crc">CRC-32 of the inflated bytes.</param>
/// <param name="HeaderStart">Where the local header begins.</param>
/// <param name="DataStart">Where the compressed bytes begin.</param>
/// <param name="CompressedSize">Number of compressed bytes.</param>
/// <param name="Size">Number of bytes once inflated.</param>
internal readonly record struct ZipEntry(string Name, bool IsDeflated, uint Crc, int HeaderStart, int DataStart, int CompressedSize, int Size);
