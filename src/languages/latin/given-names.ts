/** Frequent given names of Western Europe, by which a line that is only a name is told from a heading. */
import { wordsOf } from '../form.ts';

/** Given names as they are written, full forms and the abbreviations that signatures use. */
export const givenNames: readonly string[] = wordsOf(`
Adam Adolf Adolphe Albert Alec Alexander Alexandre Alexis Alfred Alice Alphonse Amédée André Andreas Andrew Anna Anne Annie
Anton Antoine Antonie Anthony Armand Arnold Arthur August Auguste Augustin Barbara Benjamin Benoît Bernard Bernhard Berthe
Bruno Camille Carl Caroline Catherine Cécile Charles Charlotte Christian Christoph Christophe Claude Clara Clémence Clément
Cornelis Daniel David Dirk Dominique Edgar Edith Edmond Edmund Edouard Édouard Eduard Edward Elisabeth Elise Elizabeth Ellen
Emil Emile Émile Emily Emma Erich Ernest Ernst Etienne Étienne Eugen Eugène Eva Félix Felix Ferdinand Fernand Florence Francis
Franck François Françoise Frank Franz Fred Frédéric Frederick Friedrich Fritz Gabriel Gabrielle Gaston Georg George Georges
Gérard Gerard Gerhard Germaine Gilbert Gottfried Guillaume Gustav Gustave Guy Hans Harold Harry Heinrich Helen Hélène Helene
Hendrik Henri Henriette Henry Herbert Hermann Horace Hubert Hugh Hugo Ida Jacob Jacques Jakob James Jan Jane Jean Jeanne
Jérôme Joannes Johan Johann Johannes John Joseph Josef Joshua Jules Julian Julie Julien Julius Karel Karl Kate Klaus
Konrad Laurent Léon Leon Leonard Leonhard Léopold Leopold Lewis Louis Louise Luc Lucien Lucie Lucy Ludwig Madeleine Marc
Marcel Margaret Marguerite Maria Marie Mark Marthe Martha Martin Mary Mathieu Mathias Matthew Maurice Max Maximilian Michael
Michel Moritz Nathalie Nicolas Nicholas Nikolaus Octave Oscar Oskar Oswald Otto Patrick Paul Paula Pauline Percy Peter
Philipp Philippe Philip Pierre Pieter Rachel Ralph Raoul Raymond Rebecca Reginald René Renée Richard Robert Roger Roland
Rudolf Rudolph Samuel Sarah Sébastien Sidney Simon Simone Sophie Stanley Stefan Stephan Stephen Susan Suzanne Sylvain
Theodor Théodore Theodore Théophile Thomas Ulrich Urbain Ursula Valentin Valentine Victor Viktor Vincent Virginie Walter
Werner Wilhelm Willem Willi William Wolfgang Xavier Yves Yvonne
Alessandro Antonio Carlo Domenico Enrico Ettore Francesco Giacomo Giorgio Giovanni Giulio Giuseppe Guido Luigi Lorenzo
Mario Paolo Pietro Roberto Salvatore Vincenzo Vittorio
Adrian Alan Amy Andrea Angela Ann Barry Brian Chris Colin Dave Deborah Donald Douglas Duncan Eric Fiona Gary Gordon Graham
Hannah Ian Jack Janet Jason Jennifer Jessica Jill Jim Joe Jonathan Karen Keith Kenneth Kevin Laura Lisa Matt Megan Neil Nick
Nigel Nina Oliver Owen Rob Rosie Ruth Sam Sandra Sean Shaun Steve Stuart Tim Tom Tony Wendy
Anja Birgit Heike Jens Jürgen Kai Katrin Lena Lukas Markus Matthias Miriam Petra Rainer Sabine Stefanie Susanne Sven Thorsten Uwe
Bas Erik Henk Jeroen Joost Kees Marieke Marjolein Sander Sjoerd Wim
Anaïs Aurélie Élodie Fabien Karim Léa Léo Manon Mathilde Nadia Olivier Pascal Romain Sandrine Sylvie Valérie
Alejandro Alfonso Álvaro Carlos Diego Enrique Federico Felipe Fernando Francisco Ignacio Javier Joaquín Jorge José Juan
Julio Luis Manuel Miguel Pablo Pedro Rafael Ramón Ricardo Santiago Vicente`);
