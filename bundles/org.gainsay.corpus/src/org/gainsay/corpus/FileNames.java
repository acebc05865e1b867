// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.gainsay.dsl.naming.ClaimsDescriptions;
import org.gainsay.dsl.naming.ClaimsFragments;
import org.gainsay.dsl.naming.DeclaredNames;
import org.gainsay.model.GainsayPackage;

/**
 * The names that a file declares, for the index, as {@link DeclaredNames} found them. It holds much less than a description that Xtext copies of a
 * parsed file. It may be asked by several threads, once the imported names are there also for those.
 */
final class FileNames implements IResourceDescription {

	private static final int FEW = 16;
	private static final String[] NO_KEYS = {};
	private static final String[] USED = { ClaimsDescriptions.USED_BY_OTHERS };

	private final URI uri;
	private final QualifiedName[] names;
	/** Of each name what it is of, by the number of that in its package. */
	private final byte[] types;
	/** What others use of each besides its name, null for nothing; null where nothing is used of any. */
	private final String[] used;
	/** Places of names, and one more, found by their hashes: the place is free where it is 0. Null for a file of few, which are gone through faster. */
	private final int[] byHash;
	private List<QualifiedName> imported = List.of();

	/**
	 * @param uri      of the file
	 * @param declared in the order of the file
	 * @param strings  so that parts of names that many files have are held once
	 */
	FileNames(URI uri, List<DeclaredNames.Declared> declared, Strings strings) {
		this.uri = uri;
		this.names = declared.stream().map(one -> once(one.name(), strings)).toArray(QualifiedName[]::new);
		this.types = new byte[names.length];
		this.used = declared.stream().allMatch(one -> one.used() == null) ? null : declared.stream().map(DeclaredNames.Declared::used).toArray(String[]::new);
		for (int i = 0; i < types.length; i++) {
			types[i] = (byte) declared.get(i).type().getClassifierID();
		}
		this.byHash = names.length <= FEW ? null : byHash();
	}

	private FileNames(URI uri, List<DeclaredNames.Declared> declared, List<QualifiedName> imported, Strings strings) {
		this(uri, declared, strings);
		this.imported = imported;
	}

	private static QualifiedName once(QualifiedName name, Strings strings) {
		String[] segments = new String[name.getSegmentCount()];
		boolean same = true;
		for (int i = 0; i < segments.length; i++) {
			String segment = name.getSegment(i);
			segments[i] = strings.one(segment);
			same &= segments[i] == segment;
		}
		return same ? name : QualifiedName.create(segments);
	}

	private int[] byHash() {
		int[] places = new int[Integer.highestOneBit(names.length) << 2]; // at most half of them are taken
		for (int i = 0; i < names.length; i++) {
			int place = place(names[i], places.length);
			while (places[place] != 0) {
				place = place + 1 & places.length - 1;
			}
			places[place] = i + 1;
		}
		return places;
	}

	private static int place(QualifiedName name, int places) {
		int hash = name.hashCode() * 0x9E3779B9; // so that its first bits are well mixed
		return hash >>> Integer.numberOfLeadingZeros(places) + 1;
	}

	/** The names of a file as bytes. */
	static byte[] bytes(IResourceDescription file) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			DataOutputStream out = new DataOutputStream(bytes);
			for (IEObjectDescription one : file.getExportedObjects()) {
				out.writeByte(1 + one.getEClass().getClassifierID());
				write(one.getName(), out);
				String used = one.getUserData(ClaimsDescriptions.USED_BY_OTHERS);
				out.writeBoolean(used != null);
				if (used != null) {
					write(used, out);
				}
			}
			out.writeByte(0);
			for (QualifiedName one : file.getImportedNames()) {
				out.writeByte(1);
				write(one, out);
			}
			out.writeByte(0);
			return bytes.toByteArray();
		} catch (IOException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static void write(QualifiedName name, DataOutputStream out) throws IOException {
		out.writeInt(name.getSegmentCount()); // as many as somebody wrote
		for (String segment : name.getSegments()) {
			write(segment, out);
		}
	}

	/** Longer than a text may be that Java's own method writes. */
	private static void write(String text, DataOutputStream out) throws IOException {
		byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(encoded.length);
		out.write(encoded);
	}

	/**
	 * The names of a file of which {@link #bytes} made these.
	 *
	 * @param strings so that parts of names that many files have are held once
	 */
	static FileNames of(URI uri, Memory.Slice bytes, Strings strings) {
		try {
			DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.array(), bytes.from(), bytes.to() - bytes.from()));
			List<DeclaredNames.Declared> declared = new ArrayList<>();
			for (int id = in.readByte(); id > 0; id = in.readByte()) {
				EClass type = (EClass) GainsayPackage.eINSTANCE.getEClassifiers().get(id - 1);
				declared.add(new DeclaredNames.Declared(type, name(in, strings), in.readBoolean() ? text(in) : null));
			}
			List<QualifiedName> imported = new ArrayList<>();
			while (in.readByte() != 0) {
				imported.add(name(in, strings));
			}
			return new FileNames(uri, declared, List.copyOf(imported), strings);
		} catch (IOException broken) {
			throw new IllegalStateException(broken); // they have come through a sum
		}
	}

	private static QualifiedName name(DataInputStream in, Strings strings) throws IOException {
		String[] segments = new String[in.readInt()];
		for (int i = 0; i < segments.length; i++) {
			segments[i] = strings.one(text(in));
		}
		return QualifiedName.create(segments);
	}

	private static String text(DataInputStream in) throws IOException {
		return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
	}

	/** Whether a parsed file declares just these. */
	boolean areThoseOf(IResourceDescription parsed) {
		int count = 0;
		for (IEObjectDescription one : parsed.getExportedObjects()) {
			if (count == names.length || !new Thing(count++).is(one)) {
				return false;
			}
		}
		return count == names.length;
	}

	/**
	 * Notes which names the file uses.
	 *
	 * @param known names that other files use, so that each is once in memory; it takes in those of this file
	 */
	void imports(Iterable<QualifiedName> names, ConcurrentMap<QualifiedName, QualifiedName> known) {
		List<QualifiedName> all = new ArrayList<>();
		names.forEach(name -> all.add(Objects.requireNonNullElse(known.putIfAbsent(name, name), name)));
		imported = List.copyOf(all);
	}

	@Override
	public URI getURI() {
		return uri;
	}

	@Override
	public Iterable<QualifiedName> getImportedNames() {
		return imported;
	}

	@Override
	public Iterable<IReferenceDescription> getReferenceDescriptions() {
		return List.of();
	}

	@Override
	public boolean isEmpty() {
		return names.length == 0;
	}

	/** Each is made when it is asked for: a file keeps an object for its name only. */
	@Override
	public Iterable<IEObjectDescription> getExportedObjects() {
		return new AbstractList<>() {
			@Override
			public IEObjectDescription get(int place) {
				return new Thing(place);
			}

			@Override
			public int size() {
				return names.length;
			}
		};
	}

	@Override
	public Iterable<IEObjectDescription> getExportedObjects(EClass type, QualifiedName name, boolean ignoreCase) {
		List<IEObjectDescription> found = new ArrayList<>(1);
		if (byHash == null || ignoreCase) {
			for (int i = 0; i < names.length; i++) {
				if (ignoreCase ? names[i].equalsIgnoreCase(name) : names[i].equals(name)) {
					add(i, type, found);
				}
			}
		} else {
			for (int place = place(name, byHash.length); byHash[place] != 0; place = place + 1 & byHash.length - 1) {
				if (names[byHash[place] - 1].equals(name)) {
					add(byHash[place] - 1, type, found);
				}
			}
		}
		return found;
	}

	@Override
	public Iterable<IEObjectDescription> getExportedObjectsByType(EClass type) {
		List<IEObjectDescription> found = new ArrayList<>();
		for (int i = 0; i < names.length; i++) {
			add(i, type, found);
		}
		return found;
	}

	/** Adds what has a name if it is of a type. */
	private void add(int place, EClass type, List<IEObjectDescription> to) {
		if (EcoreUtil2.isAssignableFrom(type, type(place))) {
			to.add(new Thing(place));
		}
	}

	private EClass type(int place) {
		return (EClass) GainsayPackage.eINSTANCE.getEClassifiers().get(types[place]);
	}

	@Override
	public Iterable<IEObjectDescription> getExportedObjectsByObject(EObject object) {
		URI wanted = EcoreUtil2.getPlatformResourceOrNormalizedURI(object);
		List<IEObjectDescription> found = new ArrayList<>(1);
		for (IEObjectDescription thing : getExportedObjects()) {
			if (thing.getEObjectURI().equals(wanted)) {
				found.add(thing);
			}
		}
		return found;
	}

	/** What has one of the names. */
	private final class Thing implements IEObjectDescription {
		private final EClass type;
		private final QualifiedName name;
		/** What others use of it besides its name; null for nothing. */
		private final String used;

		Thing(int place) {
			this.type = type(place);
			this.name = names[place];
			this.used = FileNames.this.used == null ? null : FileNames.this.used[place];
		}

		boolean is(IEObjectDescription parsed) {
			return parsed.getEClass() == type && parsed.getName().equals(name) && Objects.equals(parsed.getUserData(ClaimsDescriptions.USED_BY_OTHERS), used)
					&& parsed.getEObjectURI().fragment().equals(ClaimsFragments.of(type, name));
		}

		@Override
		public QualifiedName getName() {
			return name;
		}

		@Override
		public QualifiedName getQualifiedName() {
			return name;
		}

		/** A proxy each time: who resolves one does not resolve it for others. */
		@Override
		public EObject getEObjectOrProxy() {
			EObject proxy = EcoreUtil.create(type);
			((InternalEObject) proxy).eSetProxyURI(getEObjectURI());
			return proxy;
		}

		@Override
		public URI getEObjectURI() {
			return uri.appendFragment(ClaimsFragments.of(type, name));
		}

		@Override
		public EClass getEClass() {
			return type;
		}

		@Override
		public String getUserData(String key) {
			return key.equals(ClaimsDescriptions.USED_BY_OTHERS) ? used : null;
		}

		@Override
		public String[] getUserDataKeys() {
			return used == null ? NO_KEYS : USED;
		}

		@Override
		public String toString() {
			return type.getName() + " " + name;
		}
	}
}
